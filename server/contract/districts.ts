import { z } from '@hono/zod-openapi';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { BASES } from '#domain/catalogue.ts';
import { NO_PRIOR_REASONS } from '#domain/land.ts';
import { attainmentItemSchema, seriesPointSchema } from './judgement.ts';
import { asOfQuery, isoDateSchema, missingReasonSchema, monthSchema } from './primitives.ts';

export const RANKED_BY = ['lead', 'attainment', 'growth', 'value'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export const districtsQuerySchema = z
  .object({
    indicator: z.string().optional().openapi({ description: 'Left out: the first target that adds up.' }),
    period: monthSchema.optional().openapi({ description: 'Left out: the month the overview shows.' }),
    basis: z.enum(BASES).optional().openapi({ description: 'Left out: the usual one of the indicator.' }),
    by: z.enum(RANKED_BY).optional().openapi({
      description:
        'What ranks go by. Left out: the lead over the calendar schedule where a district has a target, else the figure.',
    }),
  })
  .extend(asOfQuery.shape);

export const tileSchema = z.object({
  column: z.number().int(),
  row: z.number().int(),
  columnSpan: z.number().int(),
  rowSpan: z.number().int(),
});

export const placeFigureSchema = z.object({
  region: z.string(),
  value: z.number().nullable().openapi({ description: 'Of exactly the month asked for, in `unit`.' }),
  missing: missingReasonSchema.nullable(),
  derived: z.boolean(),
  prior: z
    .number()
    .nullable()
    .openapi({ description: 'A year before; the comparable one where it is kept.' }),
  priorBasis: z.enum(['comparable', 'stored']).nullable(),
  priorWhyNot: z.enum(NO_PRIOR_REASONS).nullable().openapi({
    description:
      'Why a known figure has no `prior`: `land-changed`: the figure a year before is of another area.',
  }),
  growth: z.number().nullable().openapi({
    description: 'Amounts: ratio to a year before, minus 1; rates: difference in the unit’s points.',
  }),
});

export const districtSchema = placeFigureSchema
  .extend({
    kind: z.enum(['division', 'zone']),
    area: z.string(),
    overlaps: z
      .array(z.string())
      .openapi({ description: 'Districts a zone lies in: it is never added to them.' }),
    tile: tileSchema.nullable(),
    target: z.number().nullable(),
    attainment: z.number().nullable(),
    lead: z.number().nullable().openapi({ description: 'Attainment − calendar schedule, as a ratio.' }),
    gap: z.number().nullable().openapi({ description: 'In `unit`; of ceilings the headroom.' }),
    status: z.enum(ATTAINMENT_STATUSES).nullable().openapi({ description: 'Null without a target.' }),
    rank: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Equals share a rank; null where it is not known.' }),
    movement: z.number().int().nullable().openapi({
      description: 'Ranks gained since the month before, in the same year; negative: lost.',
    }),
    series: z
      .array(seriesPointSchema)
      .openapi({ description: 'Months of last year and this one up to the month.' }),
  })
  .openapi('District');
export type DistrictDto = z.infer<typeof districtSchema>;

export const districtsSchema = z
  .object({
    indicator: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    direction: z.enum(['up', 'down', 'neutral']),
    changes: z.enum(['ratio', 'difference']).openapi({ description: 'What `growth` is.' }),
    basis: z.enum(BASES),
    bases: z.array(z.enum(BASES)).openapi({ description: 'The bases this indicator can be shown on.' }),
    period: z.string(),
    latest: z.string().nullable().openapi({
      description: 'The latest month up to it, of last year or this one, in which a district has a figure.',
    }),
    by: z.enum(RANKED_BY),
    asOf: z.string(),
    version: z.number().int(),
    sample: z.boolean(),
    sources: z.array(z.string()).openapi({ description: 'Of the figures of that month, each once.' }),
    city: placeFigureSchema.extend({ series: z.array(seriesPointSchema) }),
    areas: z.array(
      z.object({
        area: z.string(),
        expected: z.number().int(),
        known: z.number().int(),
        median: z.number().nullable().openapi({ description: 'Of the known figures, in `unit`.' }),
      }),
    ),
    reported: z.object({ known: z.number().int(), expected: z.number().int() }),
    items: z.array(districtSchema),
    total: z.number().int(),
    next: z.string().nullable(),
  })
  .openapi('Districts');
export type DistrictsDto = z.infer<typeof districtsSchema>;

export const districtProfileSchema = z
  .object({
    region: z.string(),
    kind: z.enum(['division', 'zone']),
    area: z.string(),
    overlaps: z.array(z.string()),
    within: z.array(z.string()).openapi({ description: 'Zones that lie partly in this district.' }),
    population: z.number().nullable(),
    landChangedOn: isoDateSchema.nullable().openapi({
      description: 'The latest day up to the month on which the district went on with other land.',
    }),
    period: z.string(),
    asOf: z.string(),
    version: z.number().int(),
    sample: z.boolean(),
    targets: z.array(attainmentItemSchema),
    indicators: z.array(
      z.object({
        indicator: z.string(),
        unit: z.string(),
        decimals: z.number().int(),
        direction: z.enum(['up', 'down', 'neutral']),
        changes: z.enum(['ratio', 'difference']),
        basis: z.enum(BASES),
        value: z.number().nullable(),
        missing: missingReasonSchema.nullable(),
        growth: z.number().nullable(),
        priorBasis: z.enum(['comparable', 'stored']).nullable(),
        priorWhyNot: z.enum(NO_PRIOR_REASONS).nullable(),
        rank: z.number().int().nullable().openapi({ description: 'By the figure, the good end first.' }),
        of: z.number().int().openapi({ description: 'Districts that have a figure.' }),
        peers: z.object({ area: z.string(), median: z.number().nullable(), known: z.number().int() }),
        city: z.number().nullable(),
        series: z.array(seriesPointSchema),
        citySeries: z.array(seriesPointSchema),
        peerSeries: z
          .array(seriesPointSchema)
          .openapi({ description: 'Median of the peers, month by month.' }),
      }),
    ),
  })
  .openapi('DistrictProfile');
export type DistrictProfileDto = z.infer<typeof districtProfileSchema>;
