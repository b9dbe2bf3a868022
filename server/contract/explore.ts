import { z } from '@hono/zod-openapi';
import { BASES } from '#domain/catalogue.ts';
import { COLUMN_DIMENSIONS, ROW_DIMENSIONS, SHOWS, STEPS } from '#domain/explore/question.ts';
import { STATISTIC_REASONS } from '#domain/explore/statistics.ts';
import { asOfQuery, periodSchema } from './primitives.ts';

export const exploreQuerySchema = z
  .object({
    indicator: z.string().optional().openapi({ description: 'Left out: the first target that adds up.' }),
    rows: z.enum(ROW_DIMENSIONS).default('region'),
    columns: z.enum(COLUMN_DIMENSIONS).default('period'),
    region: z
      .string()
      .optional()
      .openapi({ description: 'Where neither side goes by region; left out: the city.' }),
    group: z
      .string()
      .optional()
      .openapi({ description: 'Where neither side goes by group; left out: the whole.' }),
    industry: z.string().optional().openapi({ description: 'As `group`.' }),
    step: z.enum(STEPS).optional().openapi({
      description: 'How long the periods are. Left out: as often as the indicator is counted.',
    }),
    from: periodSchema.optional(),
    to: periodSchema.optional().openapi({
      description:
        'Left out: the month the overview shows. Where the columns are no periods, the last whole period up to it.',
    }),
    basis: z.enum(BASES).optional().openapi({ description: 'Left out: the usual one of the indicator.' }),
    show: z.enum(SHOWS).default('value'),
    base: periodSchema.optional().openapi({
      description:
        'Of an index: the period that is 100, of the same length. Left out: the first of the table.',
    }),
  })
  .extend(asOfQuery.shape);

export const exploreFileQuerySchema = exploreQuerySchema.extend({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  lang: z.enum(['zh', 'en']).default('zh').openapi({ description: 'Of the names and words in the file.' }),
});

const cellSchema = z.object({
  value: z.number().nullable().openapi({ description: 'The figure itself, in `unit`.' }),
  shown: z.number().nullable().openapi({
    description:
      'What was asked for. The figure; a change: amounts as a ratio minus 1, rates as a difference in points; a share as a ratio; an index.',
  }),
  why: z.enum(STATISTIC_REASONS).optional().openapi({ description: 'Why `shown` is null.' }),
  derived: z
    .boolean()
    .optional()
    .openapi({ description: 'True where the figure was worked out from others.' }),
  comparable: z
    .boolean()
    .optional()
    .openapi({ description: 'True where compared with the comparable figure.' }),
});
export type ExploreCell = z.infer<typeof cellSchema>;

const rowSchema = z.object({
  code: z.string(),
  role: z.enum(['whole', 'nation', 'part']).openapi({
    description: 'The whole and the nation stand beside the parts and are never added to them.',
  }),
  kind: z.enum(['division', 'zone', 'category']).nullable(),
  area: z.string(),
  cells: z.array(cellSchema),
});
export type ExploreRow = z.infer<typeof rowSchema>;

const sumSchema = z.object({
  shown: z.number().nullable(),
  known: z.number().int(),
  of: z.number().int(),
  gap: z
    .object({
      value: z.number().openapi({ description: 'The whole less its parts, in `unit`.' }),
      rounding: z.number().openapi({
        description:
          'The largest gap that rounding alone can make: half a step of the last place written, of the whole and of every part. A larger one has another cause.',
      }),
      zones: z.enum(['inside', 'beside']).nullable().openapi({
        description:
          'Whether functional zones were taken as inside their host districts or added to them: the reading nearer to the whole. Null where they have no figures.',
      }),
    })
    .nullable()
    .openapi({
      description: 'Null unless figures are shown, and the whole and all parts have one.',
    }),
});
export type ExploreSum = z.infer<typeof sumSchema>;

export const exploreSchema = z
  .object({
    indicator: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    changes: z.enum(['ratio', 'difference']).openapi({ description: 'What a change is.' }),
    rowsBy: z.enum(ROW_DIMENSIONS),
    columnsBy: z.enum(COLUMN_DIMENSIONS),
    region: z
      .string()
      .openapi({ description: 'The place of what neither side goes by; so `group`, `industry`.' }),
    group: z.string(),
    industry: z.string(),
    step: z.enum(STEPS),
    period: z.string().openapi({ description: 'The last period of the table.' }),
    basis: z.enum(BASES),
    bases: z.array(z.enum(BASES)),
    show: z.enum(SHOWS),
    refused: z
      .array(
        z.object({ show: z.enum(SHOWS), why: z.enum(['running-figure', 'not-an-amount', 'groups-overlap']) }),
      )
      .openapi({ description: 'What cannot be shown of these figures, and why.' }),
    base: z.string().nullable(),
    asOf: z.string(),
    version: z.number().int(),
    sample: z.boolean(),
    sources: z.array(z.string()),
    steps: z
      .array(z.enum(STEPS))
      .openapi({ description: 'Lengths figures of these places were reported for.' }),
    columns: z.array(z.string()).openapi({ description: 'Periods, or codes of the dimension across.' }),
    rows: z.array(rowSchema),
    sum: z.array(sumSchema).nullable().openapi({
      description:
        'The parts added up, column by column: `known` of `of` had a figure. Zones and the nation are no parts. Null where parts may not be added.',
    }),
  })
  .openapi('Explore');
export type ExploreDto = z.infer<typeof exploreSchema>;
