import { z } from 'zod';
import type { Category, Indicator } from '#domain/catalogue.ts';
import { BASES, MEASURE_KINDS } from '#domain/catalogue.ts';
import type { PackRegion, Tile } from '#server/pack/pack.ts';
import { code, codes, date, filled, maybe, names, text, unit, whole } from './fields.ts';

export const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  code,
  nameZh: filled,
  nameEn: filled,
  aliases: names,
  measure: z.enum(MEASURE_KINDS),
  usualBasis: z.enum(BASES),
  displayUnit: unit,
  decimals: whole.min(0).max(6),
  direction: z.enum(['up', 'down', 'neutral']),
  frequency: z.enum(['month', 'quarter', 'year', 'event']),
  dueDays: maybe(whole.min(0).max(366)),
  agency: filled,
  definitionZh: filled,
  definitionEn: filled,
  partOf: maybe(code),
  min: maybe(z.number()),
  max: maybe(z.number()),
  scoredByDistrict: z.boolean(),
  cohortFrom: maybe(whole.min(1).max(12)),
});

export const regionSchema: z.ZodType<PackRegion> = z.strictObject({
  code,
  nameZh: filled,
  fullName: filled,
  shortName: filled,
  nameEn: filled,
  aliases: names,
  kind: z.enum(['nation', 'city', 'division', 'zone']),
  area: text,
  order: whole.min(0),
  validFrom: maybe(date),
  validTo: maybe(date),
  overlaps: codes,
  predecessors: codes,
  successors: codes,
  population2020: maybe(whole.min(0)),
  note: text,
});

export const tileSchema: z.ZodType<Tile> = z.strictObject({
  grid: code,
  validFrom: maybe(date),
  validTo: maybe(date),
  region: code,
  column: whole.min(0),
  row: whole.min(0),
  columnSpan: whole.min(1),
  rowSpan: whole.min(1),
});

export const categorySchema: z.ZodType<Category> = z.strictObject({
  code,
  nameZh: filled,
  nameEn: filled,
  aliases: names,
});
