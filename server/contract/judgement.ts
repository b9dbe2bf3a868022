import { z } from '@hono/zod-openapi';
import { COMPARATORS, EVALUATIONS } from '#domain/target.ts';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { NO_ASSURANCE_REASONS } from '#domain/judging/assurance.ts';
import { NO_PRIOR_REASONS } from '#domain/land.ts';
import { CHANCES, NO_CHANCE_REASONS, NO_PROJECTION_REASONS } from '#domain/judging/projection.ts';
import { ASSURANCE_ICONS, VARIATION_ICONS } from '#domain/judging/xmr.ts';
import {
  figureSchema,
  instantSchema,
  isoDateSchema,
  levelSchema,
  missingReasonSchema,
} from './primitives.ts';
import { cohortsSchema, pacedSchema, pathSchema, worseSchema, zonesSchema } from './verdict-parts.ts';

export const targetSchema = z
  .object({
    id: z.string(),
    indicator: z.string(),
    region: z.string(),
    year: z.number().int(),
    comparator: z.enum(COMPARATORS),
    evaluation: z.enum(EVALUATIONS),
    value: z.number().openapi({ description: 'In `unit`.' }),
    unit: z.string(),
    tolerance: z.number().nullable(),
    path: pathSchema.nullable(),
    commit: z.number().nullable(),
    stretch: z.number().nullable(),
    document: z.string(),
    clause: z.string(),
    wording: z.string(),
    effectiveFrom: isoDateSchema,
    version: z.number().int(),
    note: z.string(),
    recordedAt: instantSchema,
    recordedBy: z.string(),
  })
  .openapi('Target');
export type TargetDto = z.infer<typeof targetSchema>;

export const newTargetSchema = z.object({
  indicator: z.string(),
  region: z.string(),
  year: z.number().int().min(1990).max(2100),
  comparator: z.enum(COMPARATORS),
  evaluation: z.enum(EVALUATIONS).optional(),
  value: z.number(),
  unit: z.string().optional(),
  tolerance: z.number().nonnegative().optional(),
  path: pathSchema.optional().openapi({
    description: 'Running totals due by the end of each month, never falling, the last the target’s value.',
  }),
  commit: z.number().nonnegative().optional().openapi({ description: '承诺: not above the value.' }),
  stretch: z.number().nonnegative().optional().openapi({ description: '力争: not below the value.' }),
  document: z.string().trim().min(1).max(500),
  clause: z.string().max(500).default(''),
  wording: z.string().max(2000).default(''),
  effectiveFrom: isoDateSchema,
  note: z.string().max(2000).default(''),
});
export type NewTarget = z.infer<typeof newTargetSchema>;

/** Where a shown figure comes from: click it and find the sheet. */
export const provenanceSchema = z.object({
  upload: z.string(),
  file: z.string(),
  source: z.string().nullable(),
  recordedAt: instantSchema,
  version: z.number().int(),
  derived: z.boolean(),
});

export const attainmentItemSchema = z
  .object({
    target: z.string(),
    targetVersion: z.number().int(),
    targetValue: z.number(),
    original: z.object({ value: z.number(), attainment: z.number().nullable() }).nullable().openapi({
      description: 'The year’s first target and the attainment against it, where it was changed since.',
    }),
    tolerance: z.number().nullable(),
    comparator: z.enum(COMPARATORS),
    evaluation: z.enum(EVALUATIONS),
    wording: z.string(),
    indicator: z.string(),
    region: z.string(),
    period: z.string().openapi({ description: 'The month asked for.' }),
    actualPeriod: z
      .string()
      .nullable()
      .openapi({ description: 'The latest month not after it that has a figure.' }),
    actual: z.number().nullable(),
    missing: missingReasonSchema.nullable(),
    unit: z.string(),
    decimals: z.number().int(),
    attainment: z.number().nullable().openapi({ description: 'Ratio 0–1 and beyond.' }),
    schedule: pacedSchema,
    lead: pacedSchema.openapi({ description: 'Attainment − schedule, as ratios; × 100 is 个百分点.' }),
    pace: pacedSchema,
    gap: z.number().nullable().openapi({
      description: 'Actual − target × calendar schedule, in `unit`; ceilings: target − actual (headroom).',
    }),
    requiredPerMonth: z.number().nullable(),
    strain: z.number().nullable(),
    pacesDisagree: z.boolean().openapi({
      description:
        'Ahead by the calendar and behind by the other schedule, or the reverse; `status` goes by the other one.',
    }),
    gapSeasonal: z
      .number()
      .nullable()
      .openapi({ description: 'Actual − target × seasonal schedule, in `unit`.' }),
    gapTyped: z
      .number()
      .nullable()
      .openapi({ description: 'Actual − what the target’s own path wants by now, in `unit`.' }),
    path: pathSchema.nullable().openapi({
      description: 'What the office wants by the end of each month, January first, in `unit`.',
    }),
    zones: zonesSchema,
    season: z.object({
      years: z
        .array(z.number().int())
        .openapi({ description: 'Complete past years the season is taken from, newest first.' }),
      leftOut: z.array(z.object({ year: z.number().int(), reasonZh: z.string(), reasonEn: z.string() })),
      shares: z
        .array(z.number().nullable())
        .nullable()
        .openapi({ description: 'Share of the year due by each month, January first; null: not known.' }),
    }),
    projection: z
      .object({
        low: z.number(),
        mid: z.number(),
        high: z.number(),
        chance: z.enum(CHANCES).nullable(),
        chanceWhyNot: z.enum(NO_CHANCE_REASONS).nullable(),
        basis: z.string().openapi({ description: 'The past years it rests on, newest first.' }),
        byShares: z.number().openapi({ description: 'Mean of actual ÷ share over those years.' }),
        by: z
          .array(z.object({ year: z.number().int(), share: z.number(), total: z.number() }))
          .openapi({ description: 'The fan: the year’s end if it goes as each past year did.' }),
      })
      .nullable()
      .openapi({ description: 'Year end, in `unit`; the range is meant to hold four times in five.' }),
    projectionWhyNot: z
      .enum(NO_PROJECTION_REASONS)
      .nullable()
      .openapi({ description: 'A code, when there is no projection.' }),
    assurance: z
      .object({
        variation: z.enum(VARIATION_ICONS),
        assurance: z.enum(ASSURANCE_ICONS).nullable(),
        mean: z.number(),
        lower: z.number(),
        upper: z.number(),
        trial: z.boolean().openapi({ description: 'Fewer than 13 months.' }),
        months: z.number().int(),
      })
      .nullable()
      .openapi({
        description: 'An individuals chart of the latest months, against the target; levels and rates only.',
      }),
    assuranceWhyNot: z.enum(NO_ASSURANCE_REASONS).nullable(),
    latest: z
      .object({ period: z.string(), value: z.number(), change: z.number().nullable() })
      .nullable()
      .openapi({
        description: 'Rates: the latest single month and its change on the month before, in 个百分点.',
      }),
    yoy: z.number().nullable().openapi({
      description: 'Flows: ratio to the same months of last year minus 1; rates: difference in 个百分点.',
    }),
    yoyBasis: z.enum(['comparable', 'stored']).nullable(),
    cohorts: cohortsSchema,
    yoyWhyNot: z.enum(NO_PRIOR_REASONS).nullable().openapi({
      description:
        'Why there is none beside a known figure: `land-changed`: the figure a year before is of another area.',
    }),
    status: z.enum(ATTAINMENT_STATUSES),
    statusReason: z.string(),
    coverage: z.object({ known: z.number().int(), expected: z.number().int() }),
    provenance: provenanceSchema.nullable(),
    sample: z.boolean(),
    asOf: z.string(),
  })
  .openapi('Attainment');
export type AttainmentDto = z.infer<typeof attainmentItemSchema>;
export const attainmentSchema = z.object({ items: z.array(attainmentItemSchema) });

export const seriesPointSchema = z.object({
  period: z.string(),
  value: z.number().nullable(),
  missing: missingReasonSchema.nullable(),
  derived: z.boolean(),
});
export type SeriesPoint = z.infer<typeof seriesPointSchema>;

export const overviewSchema = z
  .object({
    period: z.string(),
    region: z.string(),
    asOf: z.string(),
    today: isoDateSchema,
    version: z.number().int(),
    recordedAt: instantSchema.nullable(),
    sample: z.boolean(),
    targets: z.array(attainmentItemSchema),
    unemployment: z.object({
      indicator: z.string(),
      unit: z.string(),
      region: z
        .string()
        .openapi({ description: 'The region drawn: the nation where the city has no monthly series.' }),
      points: z.array(seriesPointSchema),
      target: figureSchema.nullable(),
      lines: z.array(z.object({ level: levelSchema, value: z.number() })),
      source: z.string(),
      agency: z.string(),
    }),
    warnings: z.object({
      active: z.number().int(),
      items: z.array(
        z.object({
          id: z.string(),
          level: levelSchema,
          state: z.string(),
          ruleZh: z.string(),
          ruleEn: z.string(),
          indicator: z.string(),
          region: z.string(),
          since: z.string(),
          period: z.string(),
          value: z.number().nullable(),
          unit: z.string().openapi({ description: 'Of the rule’s statistic.' }),
          decimals: z.number().int(),
          acknowledged: z.boolean(),
          assignee: z.string().nullable(),
        }),
      ),
    }),
    map: z.object({
      indicator: z.string(),
      unit: z.string(),
      tiles: z.array(
        z.object({
          region: z.string(),
          kind: z.enum(['division', 'zone']),
          column: z.number().int(),
          row: z.number().int(),
          columnSpan: z.number().int(),
          rowSpan: z.number().int(),
          actual: z.number().nullable(),
          attainment: z.number().nullable(),
          lead: z.number().nullable(),
          status: z.enum(ATTAINMENT_STATUSES),
        }),
      ),
    }),
    worse: worseSchema,
    calendar: z.array(
      z.object({
        id: z.string(),
        date: isoDateSchema,
        kind: z.string(),
        titleZh: z.string(),
        titleEn: z.string(),
        daysLeft: z.number().int(),
      }),
    ),
    quality: z.object({
      reported: z.number().int(),
      expected: z.number().int(),
      heldCells: z.number().int(),
      version: z.number().int(),
      pairs: z
        .object({
          compared: z.number().int(),
          parted: z.number().int().openapi({ description: 'Past a line of their rule.' }),
          largest: z
            .object({ a: z.string(), b: z.string(), region: z.string(), score: z.number() })
            .nullable()
            .openapi({ description: 'Usual deviations the last gap lies off; above zero, a ran ahead.' }),
        })
        .openapi({ description: 'Pairs of series that should move together: see GET /cross-checks.' }),
    }),
  })
  .openapi('Overview');
export type OverviewDto = z.infer<typeof overviewSchema>;
