import type { Region } from '#domain/catalogue.ts';
import type { IsoDate } from '#domain/period.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import { withoutRowMarks } from '#server/ingest/words/text.ts';
import type { FoundTable } from './found-table.ts';
import type { LabelledRow } from './row-labels.ts';

const CODE = /^\d{6}/;

/**
 * The region a row is of: the sender's word, else its name on a day. `many` where its code and its name are of two
 * regions, 500106 beside 渝中区: one of them is wrong.
 */
export function regionOfRow(
  { cells, region: name }: LabelledRow,
  { context, labels }: FoundTable,
  { hinted, on }: { readonly hinted: string | undefined; readonly on: IsoDate | undefined },
): Lookup<Region> {
  const { index } = context.read;
  const text = hinted ?? name;
  const found: Lookup<Region> = text === '' ? { kind: 'none' } : index.findRegion(text, on);
  if (hinted !== undefined || found.kind !== 'one') return found;
  for (const { at, field } of labels) {
    const other = withoutRowMarks(cells[at] ?? '');
    if ((field !== 'row' && field !== 'code') || !(CODE.test(other) || CODE.test(name))) continue;
    const named = index.findRegion(other, on);
    if (named.kind === 'one' && named.item.code !== found.item.code) {
      return { kind: 'many', items: [found.item, named.item] };
    }
  }
  return found;
}
