import type { Notice } from './notice.ts';

/** What a message says in one paragraph. */
export type NoticeGroup =
  /** One notice, and those of districts on the same indicator and period folded under it. */
  | { readonly kind: 'one'; readonly top: Notice; readonly under: readonly Notice[] }
  /** The same of several districts: same event, level, rule and period. */
  | { readonly kind: 'districts'; readonly all: readonly [Notice, ...Notice[]] };

/** Puts districts under the city's own notice of the same event, indicator and period, and what is alike together. */
export function groupNotices(notices: readonly Notice[], city: string): NoticeGroup[] {
  const citys = new Map(
    // The first is the gravest: the city's others on the topic stand by themselves.
    notices
      .filter(({ region }) => region === city)
      .toReversed()
      .map((each) => [topicOf(each), each]),
  );
  const isUnder = (notice: Notice): boolean => notice.isDistrict && citys.has(topicOf(notice));
  const alike = Map.groupBy(
    notices.filter((notice) => !isUnder(notice)),
    (notice) => (notice.isDistrict ? `${topicOf(notice)}|${notice.level}|${notice.rule}` : notice.warning),
  );
  return [...alike.values()].flatMap((all): NoticeGroup[] => {
    const [top, ...rest] = all;
    if (!top) return [];
    if (rest.length > 0) return [{ kind: 'districts', all: [top, ...rest] }];
    const isCitys = citys.get(topicOf(top)) === top;
    const under = isCitys ? notices.filter((each) => isUnder(each) && topicOf(each) === topicOf(top)) : [];
    return [{ kind: 'one', top, under }];
  });
}

function topicOf({ kind, indicator, period }: Notice): string {
  return `${kind}|${indicator}|${period}`;
}
