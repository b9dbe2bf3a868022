import type { Level } from './rule.ts';
import type { WarningState } from './warning.ts';

/** One line of an episode's ledger, as far as it says where the episode stands. */
export interface LedgerLine {
  /** Grows with the order in which lines were written. */
  readonly id: number;
  readonly kind: string;
  /** Orders the periods: periodKey of period.ts. Missing: null for what people did. */
  readonly period: number | null;
  readonly level: Level | null;
  /** Of `revised`: the kind of the line it takes back, or `gone` for the whole episode. */
  readonly text: string | null;
}

export interface LedgerStanding {
  readonly state: WarningState;
  readonly level: Level;
}

const STATE_AFTER: Readonly<Record<string, WarningState>> = {
  opened: 'active',
  raised: 'active',
  lowered: 'active',
  relapsed: 'active',
  recovering: 'recovering',
  released: 'released',
};

/**
 * Where an episode stood after the first lines of its ledger, in the order they were written: the last period's word
 * holds, lines a revision took back do not count, and what people closed is closed.
 * Missing: undefined before it was opened.
 * `standingAfter([opened 2020-03 yellow, raised 2020-04 orange])` is active and orange.
 */
export function standingAfter(lines: readonly LedgerLine[]): LedgerStanding | undefined {
  const computed = lines.filter((line) => STATE_AFTER[line.kind] !== undefined && !isTakenBack(line, lines));
  const last = computed.toSorted((a, b) => (a.period ?? 0) - (b.period ?? 0) || a.id - b.id).at(-1);
  const first = lines.find(({ level }) => level !== null);
  const level = last?.level ?? first?.level;
  if (level === undefined || level === null) return undefined;
  if (lines.some(({ kind }) => kind === 'closed')) return { state: 'closed', level };
  if (last === undefined || lines.some(({ kind, text }) => kind === 'revised' && text === 'gone'))
    return { state: 'released', level };
  return { state: STATE_AFTER[last.kind] ?? 'active', level };
}

function isTakenBack({ id, kind, period }: LedgerLine, lines: readonly LedgerLine[]): boolean {
  return lines.some(
    (line) => line.kind === 'revised' && line.id > id && line.period === period && line.text === kind,
  );
}

/** Whether an episode still calls for somebody. */
export function stillStands(standing: LedgerStanding | undefined): boolean {
  return standing?.state === 'active' || standing?.state === 'recovering';
}
