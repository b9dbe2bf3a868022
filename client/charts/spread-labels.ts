export interface LabelAt {
  readonly key: string;
  /** Height of the line it names, in pixels upwards. */
  readonly at: number;
}

const LINE_OF_TEXT = 15;

/**
 * How far each label moves up or down so that none lies on another; the lines stay where they are. Labels that meet
 * share the room around their middle. `spreadLabels([{a, 100}, {b, 100}])` moves a by −7.5 and b by 7.5.
 */
export function spreadLabels(labels: readonly LabelAt[], gap = LINE_OF_TEXT): Map<string, number> {
  const groups: { readonly labels: LabelAt[]; middle: number }[] = [];
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    let group = { labels: [label], middle: label.at };
    for (let below = groups.at(-1); below && touches(below, group, gap); below = groups.at(-1)) {
      groups.pop();
      const together = [...below.labels, ...group.labels];
      group = {
        labels: together,
        middle: together.reduce((sum, each) => sum + each.at, 0) / together.length,
      };
    }
    groups.push(group);
  }
  const shifts = new Map<string, number>();
  for (const group of groups) {
    const bottom = group.middle - ((group.labels.length - 1) * gap) / 2;
    group.labels.forEach((label, index) => shifts.set(label.key, bottom + index * gap - label.at));
  }
  return shifts;
}

interface Group {
  readonly labels: readonly LabelAt[];
  readonly middle: number;
}

function touches(below: Group, above: Group, gap: number): boolean {
  const reach = ((below.labels.length + above.labels.length) * gap) / 2;
  return above.middle - below.middle < reach;
}
