import type { Category, Indicator } from '#domain/catalogue.ts';
import type { Target } from '#domain/target.ts';
import type { CalendarEntry, Condition, GovernmentUnit, PackRegion, Task, Tile } from '#server/pack/pack.ts';
import type { CellKind, TableSpec } from '#server/pack/read/table.ts';
import { categorySchema, indicatorSchema, regionSchema, tileSchema } from './catalogue.ts';
import type { WrittenTarget } from './notice.ts';
import {
  calendarEntrySchema,
  conditionSchema,
  governmentUnitSchema,
  taskSchema,
  writtenTargetSchema,
} from './notice.ts';

type Columns<T> = Readonly<Record<keyof T, CellKind>>;

const category = {
  code: 'text',
  nameZh: 'text',
  nameEn: 'text',
  aliases: 'list',
} as const satisfies Columns<Category>;

export const INDICATORS: TableSpec<Indicator> = {
  file: 'indicators.csv',
  columns: {
    ...category,
    measure: 'text',
    usualBasis: 'text',
    displayUnit: 'text',
    decimals: 'number',
    direction: 'text',
    frequency: 'text',
    dueDays: 'maybe-number',
    agency: 'text',
    definitionZh: 'text',
    definitionEn: 'text',
    partOf: 'maybe',
    min: 'maybe-number',
    max: 'maybe-number',
    scoredByDistrict: 'flag',
    cohortFrom: 'maybe-number',
  } satisfies Columns<Indicator>,
  schema: indicatorSchema,
};

export const REGIONS: TableSpec<PackRegion> = {
  file: 'regions.csv',
  columns: {
    ...category,
    fullName: 'text',
    shortName: 'text',
    kind: 'text',
    area: 'text',
    order: 'number',
    validFrom: 'maybe',
    validTo: 'maybe',
    overlaps: 'list',
    predecessors: 'list',
    successors: 'list',
    population2020: 'maybe-number',
    note: 'text',
  } satisfies Columns<PackRegion>,
  schema: regionSchema,
};

export const TILES: TableSpec<Tile> = {
  file: 'tiles.csv',
  columns: {
    grid: 'text',
    validFrom: 'maybe',
    validTo: 'maybe',
    region: 'text',
    column: 'number',
    row: 'number',
    columnSpan: 'number',
    rowSpan: 'number',
  } satisfies Columns<Tile>,
  schema: tileSchema,
};

export const GROUPS: TableSpec<Category> = { file: 'groups.csv', columns: category, schema: categorySchema };
export const INDUSTRIES: TableSpec<Category> = {
  file: 'industries.csv',
  columns: category,
  schema: categorySchema,
};

export const TARGETS: TableSpec<WrittenTarget> = {
  file: 'targets.csv',
  columns: {
    id: 'text',
    indicator: 'text',
    region: 'text',
    year: 'number',
    comparator: 'text',
    evaluation: 'text',
    value: 'number',
    unit: 'text',
    tolerance: 'maybe-number',
    document: 'text',
    clause: 'text',
    wording: 'text',
    effectiveFrom: 'text',
    version: 'number',
    note: 'text',
  } satisfies Columns<Omit<Target, 'path' | 'commit' | 'stretch'> & { unit: string }>,
  schema: writtenTargetSchema,
};

export const CONDITIONS: TableSpec<Condition> = {
  file: 'conditions.csv',
  columns: {
    id: 'text',
    nameZh: 'text',
    nameEn: 'text',
    comparator: 'text',
    value: 'maybe-number',
    unit: 'text',
    dateFrom: 'maybe',
    dateTo: 'maybe',
    scope: 'text',
    wording: 'text',
    task: 'maybe-number',
    note: 'text',
  } satisfies Columns<Condition>,
  schema: conditionSchema,
};

export const TASKS: TableSpec<Task> = {
  file: 'tasks.csv',
  columns: {
    no: 'number',
    chapterNo: 'number',
    chapterTitle: 'text',
    sectionNo: 'text',
    sectionTitle: 'text',
    summaryZh: 'text',
    summaryEn: 'text',
    leadUnits: 'list',
    responsibleUnits: 'list',
    effectiveFrom: 'maybe',
    effectiveTo: 'maybe',
    quantity: 'text',
    evidence: 'text',
    indicators: 'list',
    note: 'text',
  } satisfies Columns<Task>,
  schema: taskSchema,
};

export const UNITS_TABLE: TableSpec<GovernmentUnit> = {
  file: 'units.csv',
  columns: {
    slug: 'text',
    nameZh: 'text',
    fullName: 'text',
    nameEn: 'text',
    kind: 'text',
    note: 'text',
  } satisfies Columns<GovernmentUnit>,
  schema: governmentUnitSchema,
};

export const CALENDAR: TableSpec<CalendarEntry> = {
  file: 'calendar.csv',
  columns: {
    id: 'text',
    kind: 'text',
    dateFrom: 'maybe',
    dateTo: 'maybe',
    tasks: 'numbers',
    titleZh: 'text',
    titleEn: 'text',
    owedBy: 'text',
    owedTo: 'text',
    note: 'text',
  } satisfies Columns<CalendarEntry>,
  schema: calendarEntrySchema,
};
