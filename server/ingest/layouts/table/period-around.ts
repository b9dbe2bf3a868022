import { findPeriods, type PeriodReading, readPeriod } from '#server/ingest/words/period-text.ts';
import { agreePeriods } from '#server/ingest/words/settle-period.ts';
import { type Bilingual, cleanText } from '#server/ingest/words/text.ts';

/** The period the words around a table give all of it. */
export interface PeriodAround {
  readonly period: PeriodReading | 'many' | undefined;
  readonly periodFrom: Bilingual;
  /** Another period, where the name of the sheet or the file gives one. */
  readonly otherPeriod: { readonly reading: PeriodReading; readonly where: Bilingual } | undefined;
}

interface PeriodPlace {
  readonly text: string;
  readonly from: Bilingual;
  readonly where: Bilingual;
  readonly reading: PeriodReading | 'many' | undefined;
}

const NO_PERIOD: PeriodAround = {
  period: undefined,
  periodFrom: { zh: '', en: '' },
  otherPeriod: undefined,
};
const SHEET_NAME: Bilingual = { zh: '工作表名', en: 'sheet’s name' };
const WHOLE_YEAR = /全年|年[末底]/;

/**
 * The period of a table: from the sender, the title, the sheet's or the file's name. A title that names only the year
 * takes its month from the sheet's name or the file's; a title that names another month than they do is a question.
 */
export function periodAround(texts: {
  readonly hint: string | undefined;
  readonly title: string;
  readonly sheetName: string;
  readonly fileName: string;
}): PeriodAround {
  const places = placesOf(texts);
  // What the sender says and nobody can read is asked again, never passed over for the title.
  if (texts.hint !== undefined && places[0]?.reading === undefined) return NO_PERIOD;
  const first = places.find(({ reading }) => reading !== undefined);
  if (!first?.reading) return NO_PERIOD;
  if (first.reading === 'many') return { period: 'many', periodFrom: first.from, otherPeriod: undefined };
  const isHinted = texts.hint !== undefined && first === places[0];
  const chosen = isHinted ? first : (moreExact(first, places) ?? first);
  const reading = chosen.reading === 'many' || !chosen.reading ? first.reading : chosen.reading;
  const period = { ...reading, year: reading.year ?? yearOf(first.reading, places) };
  return {
    period,
    periodFrom: chosen.from,
    otherPeriod: isHinted ? undefined : otherThan(period, chosen, places),
  };
}

function placesOf(texts: {
  readonly hint: string | undefined;
  readonly title: string;
  readonly sheetName: string;
  readonly fileName: string;
}): PeriodPlace[] {
  const places: readonly (readonly [string, Bilingual, Bilingual])[] = [
    [texts.hint ?? '', { zh: '上传时指定', en: 'named when uploading' }, { zh: '', en: '' }],
    [texts.title, { zh: '取自标题', en: 'from the title' }, { zh: '标题', en: 'title' }],
    [texts.sheetName, { zh: '取自工作表名', en: 'from the sheet’s name' }, SHEET_NAME],
    [texts.fileName, { zh: '取自文件名', en: 'from the file’s name' }, { zh: '文件名', en: 'file’s name' }],
  ];
  return places.map(([text, from, where]) => ({
    text,
    from,
    where,
    // 2019 is a year where it is all that is said, and anything inside a title.
    reading: (text === texts.hint ? readPeriod(text) : undefined) ?? agreePeriods(findPeriods(text)),
  }));
}

// 2020年 in the title and 6月 in the sheet’s name are June 2020; 2020年全年 is the year.
function moreExact(first: PeriodPlace, places: readonly PeriodPlace[]): PeriodPlace | undefined {
  if (!first.reading || first.reading === 'many' || first.reading.said !== 'year') return undefined;
  if (WHOLE_YEAR.test(cleanText(first.text))) return undefined;
  const { year } = first.reading;
  return places.find(
    ({ reading }) =>
      reading !== undefined &&
      reading !== 'many' &&
      reading.said !== 'year' &&
      (reading.year === undefined || reading.year === year),
  );
}

function yearOf(first: PeriodReading, places: readonly PeriodPlace[]): number | undefined {
  if (first.year !== undefined) return first.year;
  const years = new Set(
    places.flatMap(({ reading }) =>
      reading === undefined || reading === 'many' || reading.year === undefined ? [] : [reading.year],
    ),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

// A workbook of monthly sheets bears the name of its last month: beside a sheet named by its month the file's name
// counts for the year only.
function otherThan(
  period: PeriodReading,
  chosen: PeriodPlace,
  places: readonly PeriodPlace[],
): PeriodAround['otherPeriod'] {
  let isSheetNamed = false;
  for (const place of places) {
    const { reading, where } = place;
    if (reading === undefined || reading === 'many') continue;
    const compared: PeriodReading = isSheetNamed ? { ...reading, said: 'year' } : reading;
    if (place !== chosen && isOther(compared, period)) return { reading, where };
    isSheetNamed = where === SHEET_NAME && reading.said !== 'year';
  }
  return undefined;
}

function isOther(a: PeriodReading, b: PeriodReading): boolean {
  const isOtherYear = a.year !== undefined && b.year !== undefined && a.year !== b.year;
  return isOtherYear || (a.said !== 'year' && b.said !== 'year' && a.to !== b.to);
}
