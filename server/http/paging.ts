import { refusedAt } from '../services/errors.ts';

/** How many items to pass over: a cursor is the number a page ended at. Errors: request.invalid. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw refusedAt('cursor', 'cursor', '分页游标不对 · not a cursor of ours', cursor.slice(0, 40));
}
