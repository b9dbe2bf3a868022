import { z } from '@hono/zod-openapi';

export const DECOMPOSITION_DIMENSIONS = ['region', 'industry', 'group'] as const;

/**
 * Why there is no split. `groups-overlap`: people are in several groups, so they are never summed; `no-parts`: the
 * target is of a district, or nothing is known of any part; `no-last-year`: a side of last year is unknown.
 */
export const NO_DECOMPOSITION_REASONS = [
  'not-a-running-total',
  'no-figure',
  'groups-overlap',
  'no-parts',
  'no-last-year',
] as const;

const splitSchema = z.object({
  /** Where the parts' expectations come from. */
  expectedBy: z.enum(['own-targets', 'split-as-last-year', 'last-year']).openapi({
    description:
      'Level: targets of the parts themselves, or the whole’s by each part’s share of it last year; change: last year’s figures.',
  }),
  total: z.number().openapi({ description: 'Actual − expected of the whole, in `unit`.' }),
  parts: z.array(
    z.object({
      code: z.string(),
      actual: z.number(),
      amount: z.number().openapi({ description: 'Actual − expected; the largest shortfall first.' }),
      points: z.number().nullable().openapi({ description: 'Amount ÷ expected of the whole.' }),
    }),
  ),
  remainder: z.number().openapi({
    description: 'What the parts do not explain: parts + remainder = total, exactly.',
  }),
  missing: z.array(z.string()).openapi({ description: 'Parts with a side unknown.' }),
  concentration: z
    .number()
    .nullable()
    .openapi({ description: 'Share of all shortfalls that the largest three make.' }),
});
export type SplitDto = z.infer<typeof splitSchema>;

export const decompositionSchema = z
  .object({
    target: z.string(),
    indicator: z.string(),
    region: z.string(),
    by: z.enum(DECOMPOSITION_DIMENSIONS),
    period: z.string(),
    actualPeriod: z.string().nullable(),
    unit: z.string().openapi({ description: 'The base unit, so that what is shown closes.' }),
    decimals: z.number().int(),
    schedule: z
      .enum(['calendar', 'seasonal', 'typed'])
      .openapi({ description: 'The one the status goes by.' }),
    zones: z.enum(['inside', 'beside']).nullable().openapi({
      description: 'Whether zones are taken as inside their host districts: the reading nearer to the whole.',
    }),
    level: splitSchema.nullable().openapi({ description: 'Against what is due by now.' }),
    levelWhyNot: z.enum(NO_DECOMPOSITION_REASONS).nullable(),
    change: splitSchema.nullable().openapi({ description: 'Against the same months of last year.' }),
    changeWhyNot: z.enum(NO_DECOMPOSITION_REASONS).nullable(),
    asOf: z.string(),
    version: z.number().int(),
    sample: z.boolean(),
    sources: z.array(z.string()).openapi({ description: 'Of the whole and of every part, both years.' }),
  })
  .openapi('Decomposition');
export type DecompositionDto = z.infer<typeof decompositionSchema>;
