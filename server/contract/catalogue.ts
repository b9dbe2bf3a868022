import { z } from '@hono/zod-openapi';
import { BASES, MEASURE_KINDS } from '#domain/catalogue.ts';

export const indicatorSchema = z
  .object({
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    measure: z.enum(MEASURE_KINDS),
    usualBasis: z.enum(BASES),
    unit: z.string().openapi({ description: 'Display unit: values of this indicator are in it everywhere.' }),
    decimals: z.number().int(),
    direction: z.enum(['up', 'down', 'neutral']),
    frequency: z.enum(['month', 'quarter', 'year', 'event']),
    dueDays: z.number().int().nullable(),
    agency: z.string(),
    definitionZh: z.string(),
    definitionEn: z.string(),
    scoredByDistrict: z.boolean(),
    cohortFrom: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Month in which a new cohort begins; never joined across it.' }),
  })
  .openapi('Indicator');
export type IndicatorDto = z.infer<typeof indicatorSchema>;

export const regionSchema = z
  .object({
    code: z.string(),
    nameZh: z.string(),
    fullName: z.string(),
    shortName: z.string(),
    nameEn: z.string(),
    aliases: z.array(z.string()),
    kind: z.enum(['nation', 'city', 'division', 'zone']),
    area: z.string(),
    order: z.number().int(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    overlaps: z.array(z.string()),
  })
  .openapi('Region');
export type RegionDto = z.infer<typeof regionSchema>;

export const tileSchema = z.object({
  region: z.string(),
  column: z.number().int(),
  row: z.number().int(),
  columnSpan: z.number().int(),
  rowSpan: z.number().int(),
});
export type TileDto = z.infer<typeof tileSchema>;

export const categorySchema = z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() });
export type CategoryDto = z.infer<typeof categorySchema>;

export const governmentUnitSchema = z.object({
  slug: z.string(),
  nameZh: z.string(),
  fullName: z.string(),
  nameEn: z.string(),
  kind: z.string(),
});
export type GovernmentUnitDto = z.infer<typeof governmentUnitSchema>;

export const packSchema = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    document: z.string(),
    documentTitle: z.string(),
    issuer: z.string(),
    issued: z.string(),
    year: z.number().int(),
    cityRegion: z.string(),
    timeZone: z.string(),
  })
  .openapi('Pack');
export type PackDto = z.infer<typeof packSchema>;
