import type { ReferenceIndex } from '#server/ingest/reference.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { readPeriod } from '#server/ingest/words/period-text.ts';
import { cleanText, withoutRowMarks } from '#server/ingest/words/text.ts';
import { isFigure, isLabelHeader, isPeriodLike } from '#server/ingest/layouts/grid/cell-kind.ts';
import {
  isCodeHeader,
  isMonthHeader,
  isSerialHeader,
  isUnitHeader,
} from '#server/ingest/layouts/grid/label-columns.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { nameText } from '#server/ingest/layouts/grid/row-names.ts';
import { partNames } from './part-names.ts';

/**
 * What a column of names says of its rows. `names` is of indicators, groups and industries, `heading` what stands
 * left of them over several rows, `row` anything else.
 */
export type LabelField = 'region' | 'period' | 'names' | 'heading' | 'unit' | 'code' | 'serial' | 'row';

export interface LabelColumn {
  /** From 0. */
  readonly at: number;
  readonly field: LabelField;
}

/** Region names stand in one of the first columns. */
const MOST_LABELS = 6;
const LONGEST_NAME = 30;
const LEAST_REGIONS = 0.25;
const LEAST_NAMES = 0.3;
const MOST = 0.5;
const REGION_HEADER = /^(?:区县|地区|省份|省市|区域|行政区划|单位名称|region|district|area)/i;
const NAMES_HEADER = /^(?:指标|项目|行业|群体|人群|类别|分类|indicator)/i;

/** The parts of a table its label columns are told by. */
export interface LabelledRows {
  readonly rows: readonly Row[];
  readonly shape: TableShape;
  readonly index: ReferenceIndex;
}

/** What each label column of a table is for, and how sure it is that the regions are regions. */
export function labelColumns(table: LabelledRows): { columns: LabelColumn[]; regionShare: number } {
  const ats = Array.from({ length: Math.min(table.shape.labelColumns, MOST_LABELS) }, (_, at) => at);
  const shares = ats.map((at) => regionShare(at, table));
  const regionShareBest = Math.max(0, ...shares);
  const regionAt = regionShareBest >= LEAST_REGIONS ? shares.indexOf(regionShareBest) : -1;
  const fields = ats.map((at): LabelField => (at === regionAt ? 'region' : ownField(at, table)));
  const lastNames = fields.lastIndexOf('names');
  return {
    columns: ats.map((at) => {
      const field = fields[at] ?? 'row';
      return { at, field: field === 'row' && at < lastNames ? 'heading' : field };
    }),
    regionShare: regionShareBest,
  };
}

function ownField(at: number, table: LabelledRows): LabelField {
  const path = table.shape.paths[at] ?? [];
  if (path.some(isUnitHeader)) return 'unit';
  if (path.some(isSerialHeader)) return 'serial';
  if (path.some(isCodeHeader)) return 'code';
  const labels = labelsOf(at, table);
  const isMonths = path.some(isMonthHeader);
  const periods = labels.filter(
    (text) => readPeriod(text) !== undefined || isPeriodLike(text) || (isMonths && /^\d{1,2}$/.test(text)),
  );
  if (periods.length > 0 && periods.length >= labels.length * MOST) return 'period';
  const named = labels.filter((text) => namesSomething(text, table.index));
  const least = path.some((text) => NAMES_HEADER.test(cleanText(text))) ? 0 : LEAST_NAMES;
  return named.length > 0 && named.length >= labels.length * least ? 'names' : 'row';
}

function namesSomething(text: string, index: ReferenceIndex): boolean {
  const { indicator, group, industry } = partNames(text, index);
  return indicator.kind !== 'none' || group !== undefined || industry !== undefined;
}

/** Share of the names of a column that are regions; 0 when too few are. */
function regionShare(at: number, table: LabelledRows): number {
  const { shape, index } = table;
  const labels = labelsOf(at, table);
  const regions = labels.filter((label) => index.findRegion(label).kind !== 'none');
  const path = shape.paths[at] ?? [];
  const isHeaded = path.some(isLabelHeader);
  const isPlaces = path.some((text) => REGION_HEADER.test(cleanText(text).replace(/\s/g, '')));
  // Under 区县 stand districts: names that nobody knows are told one by one.
  const isDistricts =
    labels.length > 0 && path.some((text) => /^区县/.test(cleanText(text).replace(/\s/g, '')));
  if (regions.length === 0 && isDistricts) return LEAST_REGIONS;
  if (new Set(regions).size < (isHeaded ? 1 : 2)) return 0;
  // 合计 is the total of groups and industries as well as of regions.
  if (!isPlaces && regions.every((label) => isWhole(label, index))) return 0;
  const named = labels.filter((label) => label.length <= LONGEST_NAME && index.areaOf(label) === undefined);
  const share = regions.length / named.length;
  // A national table names provinces, of which the catalogue knows one.
  return isPlaces ? Math.max(share, LEAST_REGIONS) : share;
}

function isWhole(label: string, index: ReferenceIndex): boolean {
  const found = index.findRegion(label);
  return found.kind === 'one' && found.item.kind === 'city';
}

function labelsOf(at: number, { rows, shape }: LabelledRows): string[] {
  return shape.bodyRows
    .map((row) => rows[row] ?? [])
    .filter((cells) => cells.slice(1).some(isFigure))
    .map((cells) => withoutRowMarks(nameText(cells[at] ?? '')))
    .filter((label) => label !== '');
}
