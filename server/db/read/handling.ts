import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { ShiftNoteTable, WarningEventTable } from '../schema.ts';

const IDS_A_QUERY = 500;

/** What matters of an episode's ledger for its clock and its reader. */
export interface LedgerMark {
  /** When it opened or last rose. */
  readonly startedAt: string | undefined;
  /** The first acknowledgement since then. */
  readonly acknowledgedAt: string | undefined;
  readonly escalatedAt: string | undefined;
  /** The last entry that is not the reader's own; 0 for none. */
  readonly lastEvent: number;
}

/** One mark for each episode that has a ledger; up to an instant, where one is given. */
export async function ledgerMarks(
  db: ReadDb,
  warningIds: readonly string[],
  reader: string,
  until?: string,
): Promise<Map<string, LedgerMark>> {
  const marks = new Map<string, LedgerMark>();
  for (let at = 0; at < warningIds.length; at += IDS_A_QUERY) {
    let query = db
      .selectFrom('warning_event')
      .select(['id', 'warning_id', 'kind', 'at', 'by'])
      .where('warning_id', 'in', warningIds.slice(at, at + IDS_A_QUERY));
    if (until !== undefined) query = query.where('at', '<=', until);
    const rows = await query.orderBy('id').execute();
    for (const row of rows) marks.set(row.warning_id, markAfter(marks.get(row.warning_id), row, reader));
  }
  return marks;
}

const UNMARKED: LedgerMark = {
  startedAt: undefined,
  acknowledgedAt: undefined,
  escalatedAt: undefined,
  lastEvent: 0,
};

function markAfter(
  mark: LedgerMark = UNMARKED,
  { id, kind, at, by }: Pick<Selectable<WarningEventTable>, 'id' | 'kind' | 'at' | 'by'>,
  reader: string,
): LedgerMark {
  const next = by === reader ? mark : { ...mark, lastEvent: id };
  if (kind === 'opened' || kind === 'raised')
    return { ...UNMARKED, lastEvent: next.lastEvent, startedAt: at };
  if (kind === 'acknowledged') return { ...next, acknowledgedAt: mark.acknowledgedAt ?? at };
  return kind === 'escalated' ? { ...next, escalatedAt: at } : next;
}

/** How far a reader has read each of some ledgers; those never opened are left out. */
export async function seenBy(
  db: ReadDb,
  reader: string,
  warningIds: readonly string[],
): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  for (let at = 0; at < warningIds.length; at += IDS_A_QUERY) {
    const rows = await db
      .selectFrom('warning_seen')
      .select(['warning_id', 'event_id'])
      .where('reader', '=', reader)
      .where('warning_id', 'in', warningIds.slice(at, at + IDS_A_QUERY))
      .execute();
    for (const { warning_id, event_id } of rows) seen.set(warning_id, event_id);
  }
  return seen;
}

/** Entries of all ledgers between two instants, the end not included, in order. */
export async function eventsBetween(
  db: ReadDb,
  from: string,
  to: string,
): Promise<Selectable<WarningEventTable>[]> {
  return db
    .selectFrom('warning_event')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('id')
    .execute();
}

export async function notesBetween(
  db: ReadDb,
  from: string,
  to: string,
): Promise<Selectable<ShiftNoteTable>[]> {
  return db
    .selectFrom('shift_note')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('id')
    .execute();
}
