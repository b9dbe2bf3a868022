import type { Indicator } from '#domain/catalogue.ts';
import { type Dimension, findUnit, type Unit, unitOf, UNITS } from '#domain/unit.ts';
import { looseUnits } from '#server/ingest/words/loose-units.ts';
import { type Bilingual, nameKey } from '#server/ingest/words/text.ts';
import type { CellNames } from './cell-names.ts';
import type { ColumnFault } from './column-fault.ts';
import type { TableContext } from './table-context.ts';

/** A unit and where it was found. */
export interface CellUnit {
  readonly unit: Unit;
  readonly unitFrom: Bilingual;
  /** Nothing says the unit and there are several it could be: 5 500 may be persons or 万人. */
  readonly isAssumed: boolean;
}

const HINTED: Bilingual = { zh: '上传时指定', en: 'named when uploading' };
const IN_HEADER: Bilingual = { zh: '取自列名', en: 'from the header' };
const IN_COLUMN: Bilingual = { zh: '取自单位列', en: 'from the column of units' };
const FROM_TITLE = { unitFrom: { zh: '取自标题或表注', en: 'from the title or a remark' }, isAssumed: false };
const AS_USUAL: Bilingual = { zh: '未写明，按指标的单位', en: 'not written, the indicator’s own' };
const AS_BESIDE: Bilingual = {
  zh: '未写明，按同表其他列的单位',
  en: 'not written, as the columns beside it',
};
const IN_ROW: Bilingual = { zh: '取自行名', en: 'from the row’s name' };

/**
 * The unit of the cells of a row and a column: named by the sender for the column or row, in the header, in the column
 * of units, in the row's name, by the sender for the file, in the title, else the indicator's own. Of a title's several
 * units (人、%) the one of the indicator's dimension. Where nothing says it, that of the other columns is assumed before
 * the indicator's own. Errors: unit.unknown, unit.mismatch.
 */
export function unitOfCell(
  names: CellNames,
  indicator: Indicator,
  context: TableContext,
): CellUnit | ColumnFault {
  const display = unitOf(indicator.displayUnit);
  const found = writtenUnit(names, display.dimension, context) ?? aroundUnit(indicator, context);
  if ('fault' in found) return found;
  const counts = countedIn(names);
  if (found.unit.dimension !== display.dimension || (counts && !counts.includes(display.dimension))) {
    const said = found.unit.dimension === display.dimension ? lastWords(names) : found.unit.code;
    return {
      fault: 'unit.mismatch',
      details: { found: said, expected: display.code, indicator: indicator.nameZh },
    };
  }
  return found;
}

function writtenUnit(
  names: CellNames,
  dimension: Dimension,
  { hintedUnit }: TableContext,
): CellUnit | ColumnFault | undefined {
  const hint = names.column?.unit ?? names.row?.unit;
  if (hint !== undefined) return oneUnit([hint], dimension, HINTED);
  const hasColumn = names.rowUnit !== '';
  const header = oneUnit(nearestUnits(names.columnPath), dimension, IN_HEADER);
  const row = hasColumn
    ? oneUnit([names.rowUnit], dimension, IN_COLUMN)
    : oneUnit(nearestUnits(names.rowPath), dimension, IN_ROW);
  if (header && row && 'unit' in header && 'unit' in row && header.unit !== row.unit) {
    return { fault: 'unit.unknown', details: { found: `${header.unit.code}、${row.unit.code}` } };
  }
  if (header ?? row) return header ?? row;
  if (hintedUnit?.unit && hintedUnit.unit.dimension !== dimension) return undefined;
  return hintedUnit && oneUnit([hintedUnit.text], dimension, HINTED);
}

function nearestUnits(path: readonly string[]): string[] {
  return (
    path
      .toReversed()
      .map((part) => looseUnits(part, 'header'))
      .find((units) => units.length > 0) ?? []
  );
}

// Of several units (人、%) the one of the dimension.
function oneUnit(
  codes: readonly string[],
  dimension: Dimension,
  unitFrom: Bilingual,
): CellUnit | ColumnFault | undefined {
  if (codes.length === 0) return undefined;
  const units = codes.map((code) => findUnit(code.replace(/\s/g, '')));
  const fitting = units.length === 1 ? units : units.filter((unit) => unit?.dimension === dimension);
  const [unit, another] = fitting;
  if (!unit || another) return { fault: 'unit.unknown', details: { found: codes.join('、') } };
  return { unit, unitFrom, isAssumed: false };
}

function aroundUnit(
  indicator: Indicator,
  { units, headerUnits, strangeUnits }: TableContext,
): CellUnit | ColumnFault {
  const display = unitOf(indicator.displayUnit);
  const fitting = [...new Set(units.filter(({ dimension }) => dimension === display.dimension))];
  const [only, another] = fitting;
  if (only && another) {
    return { fault: 'unit.unknown', details: { found: fitting.map(({ code }) => code).join('、') } };
  }
  if (only) return { unit: only, ...FROM_TITLE };
  const isCount = indicator.measure === 'flow' || indicator.measure === 'stock';
  const other = units.find(({ dimension }) => dimension !== 'percent' && dimension !== 'percentage-points');
  const [strange] = strangeUnits;
  if (isCount && strange !== undefined) return { fault: 'unit.unknown', details: { found: strange } };
  if (isCount && other) return { unit: other, ...FROM_TITLE };
  const [beside, second] = [...headerUnits].filter(({ dimension }) => dimension === display.dimension);
  const isBeside = beside !== undefined && second === undefined;
  return {
    unit: isBeside ? beside : display,
    unitFrom: isBeside ? AS_BESIDE : AS_USUAL,
    isAssumed: UNITS.some((unit) => unit !== display && unit.dimension === display.dimension),
  };
}

const COUNTING_WORDS: readonly (readonly [RegExp, readonly Dimension[]])[] = [
  [/(?:户数|企业数|家数)$/, ['households', 'firms']],
  [/人次数?$/, ['person-times']],
  [/人数$/, ['persons']],
  [/(?:金额|资金)$/, ['yuan']],
  [/(?:率|比重|比例|占比)$/, ['percent', 'ratio']],
];

/** The dimensions that the last words of the header speak of: 户数 is never a number of persons. */
function countedIn(names: CellNames): readonly Dimension[] | undefined {
  const words = lastWords(names);
  return COUNTING_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

function lastWords({ columnPath, rowPath }: CellNames): string {
  return nameKey((columnPath.at(-1) ?? rowPath.at(-1) ?? '').replace(/[(（][^()（）]*[)）]/g, ''));
}
