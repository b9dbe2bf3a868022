import type { Recognised } from '#contract/uploads.ts';
import type { Names } from '#client/api/names.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { uploadWords } from '#client/lib/upload-words.ts';

type Column = Recognised['columns'][number];

const NAMED = 8;

/** The recognition in words: the layout, then what each column of figures became. */
export function recognisedSentence(
  recognised: Pick<Recognised, 'layout' | 'columns'>,
  names: Names,
  wording: Wording,
): string {
  const { t, language } = wording;
  const texts = uploadWords(language);
  const words = texts.recognised;
  const told = recognised.columns.filter((column) => column.as === 'value' || column.as === 'check');
  const columns = told
    .slice(0, NAMED)
    .map((column) =>
      column.as === 'check'
        ? words.checkOnly(column.column, column.header)
        : words.value(column.column, column.header, columnTarget(column, names, wording)),
    );
  const rest = told.length > NAMED ? ` … (${told.length})` : '';
  const layout = words.layout(wordFor(texts.layouts, recognised.layout));
  return columns.length === 0
    ? layout
    : layout + columns.join(t.terms.semicolon) + rest + t.terms.stop.trim();
}

/** What a column of figures is read as: indicator, basis, period. */
export function columnTarget(column: Column, names: Names, { t, language }: Wording): string {
  const parts = [
    column.indicator === undefined ? undefined : names.indicator(column.indicator),
    column.basis === undefined ? undefined : t.terms.basis[column.basis],
    column.period === undefined ? undefined : formatPeriod(column.period, language),
    column.unit,
  ];
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? uploadWords(language).recognised.roles[column.as] : said.join(' · ');
}
