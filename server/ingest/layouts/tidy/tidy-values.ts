import { hintWords } from '#server/ingest/cell.ts';
import type { DraftExtra } from '#server/ingest/drafts.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { withoutDefusing } from '#server/ingest/words/defused.ts';
import { shownText, ownText } from '#server/ingest/words/text.ts';
import { readValue } from '#server/ingest/value-cell.ts';
import type { RowLabels } from './tidy-rows.ts';
import { textAt, tidyPlace, type TidyTable } from './tidy-table.ts';

/** Keeps note, source and 上年同期（可比） with the value. */
export function addExtras(
  { batch, problems }: ReadSink,
  table: TidyTable,
  { cells, row, draft, labels }: { cells: Row; row: number; draft: number; labels: RowLabels },
): void {
  const { note, source, comparable_prior: prior } = table.places;
  const texts: DraftExtra = {
    ...optional('note', freeText(textAt(cells, note))),
    ...optional('source', freeText(textAt(cells, source))),
  };
  const priorText = textAt(cells, prior).trim();
  if (priorText === '' || !labels.indicator.item || !labels.unit) {
    if (texts.note ?? texts.source) batch.setExtra(draft, texts);
    return;
  }
  const reading = readValue(priorText, labels.unit.unit, labels.indicator.item);
  if (reading.kind === 'value' && reading.missing === 0) {
    batch.setExtra(draft, { ...texts, comparablePrior: reading.value });
    return;
  }
  batch.setExtra(draft, texts);
  if (reading.kind === 'value') return;
  const why = reading.kind === 'unreadable' ? hintWords(reading.hint) : { zh: '', en: '' };
  problems.add({
    code: 'value.unreadable',
    at: tidyPlace(table, row, prior),
    details: { found: priorText, why },
    drafts: [draft],
  });
}

// Our own files have an apostrophe before what a spreadsheet would run.
function freeText(cell: string): string {
  return withoutDefusing(shownText(cell));
}

function optional(name: 'note' | 'source', text: string): DraftExtra {
  return text === '' ? {} : { [name]: ownText(text) };
}
