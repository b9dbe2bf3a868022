import type { Indicator } from '#domain/catalogue.ts';
import { findUnit, type Unit, unitOf } from '#domain/unit.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import { unitsInHeader } from '#server/ingest/words/unit-text.ts';
import type { ColumnFault, ColumnHeader } from './column-header.ts';
import type { TableContext } from './table-context.ts';

/**
 * The unit of a column and where it was found: named by the sender, in the header, in the title, else the
 * indicator's own. Of a title's several units (人、%) the one of the indicator's dimension.
 * Errors: unit.unknown, unit.mismatch.
 */
export function unitOfColumn(
  { path, hint }: ColumnHeader,
  indicator: Indicator,
  { units, hintedUnit }: TableContext,
): { readonly unit: Unit; readonly unitFrom: Bilingual } | ColumnFault {
  const display = unitOf(indicator.displayUnit);
  const fits = (unit: Unit): boolean => unit.dimension === display.dimension;
  const mismatch = (unit: Unit): ColumnFault => ({
    fault: 'unit.mismatch',
    details: { found: unit.code, expected: display.code, indicator: indicator.nameZh },
  });
  if (hint?.unit !== undefined) {
    const unit = findUnit(hint.unit);
    if (!unit) return { fault: 'unit.unknown', details: { found: hint.unit } };
    return fits(unit) ? { unit, unitFrom: { zh: '上传时指定', en: 'named when uploading' } } : mismatch(unit);
  }
  const own =
    path
      .toReversed()
      .map(unitsInHeader)
      .find((found) => found.length > 0) ?? [];
  const [first, second] = own;
  if (first && !second) {
    return fits(first)
      ? { unit: first, unitFrom: { zh: '取自列名', en: 'from the header' } }
      : mismatch(first);
  }
  if (hintedUnit) {
    if (!hintedUnit.unit) return { fault: 'unit.unknown', details: { found: hintedUnit.text } };
    if (fits(hintedUnit.unit))
      return { unit: hintedUnit.unit, unitFrom: { zh: '上传时指定', en: 'named when uploading' } };
  }
  const fitting = [...new Set([...own, ...units].filter(fits))];
  const [only, another] = fitting;
  if (only && another)
    return { fault: 'unit.unknown', details: { found: fitting.map(({ code }) => code).join('、') } };
  if (only) return { unit: only, unitFrom: { zh: '取自标题', en: 'from the title' } };
  const isCount = indicator.measure === 'flow' || indicator.measure === 'stock';
  const other = units.find((unit) => unit.dimension !== 'percent' && unit.dimension !== 'percentage-points');
  if (isCount && other) return mismatch(other);
  return {
    unit: display,
    unitFrom: { zh: '表中未写，按指标的单位', en: 'not written, the indicator’s own' },
  };
}
