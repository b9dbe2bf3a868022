import { z } from '@hono/zod-openapi';
import { instantSchema, monthSchema, pageOf } from './primitives.ts';

export const REPORT_KINDS = ['monthly', 'half-year', 'district', 'brief', 'episode', 'returns'] as const;
/** 就业形势快报, 半年工作情况, 区县就业概况, 会议一页纸, 预警专报, 任务进展汇编. */
export type ReportKind = (typeof REPORT_KINDS)[number];

const by = z.string().trim().min(1).max(100).optional().openapi({
  description: 'The person who acts, where this machine has no accounts; left out: whoever is asking.',
});

export const TOKEN_KINDS = [
  ...(['actual', 'target', 'attainment', 'schedule', 'due', 'lead', 'ahead', 'gap', 'balance'] as const),
  ...(['required', 'yoy', 'growth', 'rank', 'median', 'statistic', 'line', 'count'] as const),
] as const;

/** One number of a report, bound to what it says. */
export const reportTokenSchema = z.object({
  id: z.string().openapi({ description: 'The same for the same thing in every draft.' }),
  what: z.enum(TOKEN_KINDS).openapi({
    description:
      'What it says. `lead`, `gap` and `yoy` are amounts whose direction is in the words; `ahead`, `balance` and `growth` are the same with their sign; `due` is what the calendar schedule asks for; `statistic` and `line` are a rule’s.',
  }),
  text: z.string().openapi({ description: 'As it stands in the text: the number alone.' }),
  value: z.number(),
  indicator: z.string().nullable(),
  region: z.string(),
  period: z.string().openapi({ description: 'The period of the figure.' }),
  basis: z.enum(['period', 'ytd', 'ytd_mean']).nullable(),
  group: z.string().optional().openapi({ description: 'Left out: the whole.' }),
  industry: z.string().optional().openapi({ description: 'Left out: the whole.' }),
  rule: z.string().optional().openapi({ description: 'The rule whose statistic it is.' }),
  version: z.number().int().openapi({ description: 'Version of the statistics it was read from.' }),
});
export type ReportToken = z.infer<typeof reportTokenSchema>;

/** All a unit may write into a return has to fit: four texts of eight thousand letters. */
const MOST_LETTERS = 40_000;
const partSchema = z.union([z.string().max(MOST_LETTERS), z.object({ token: z.string() })]);
const leftOut = z.boolean().optional().openapi({
  description: 'Kept with the draft and in no document: it can be taken in again.',
});
export const reportBlockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string().max(200),
  }),
  z.object({ kind: z.literal('paragraph'), parts: z.array(partSchema).max(200) }),
  z.object({
    kind: z.literal('table'),
    title: z.string().max(200),
    unit: z
      .string()
      .max(50)
      .openapi({ description: '单位, at the upper right; empty when each row has its own.' }),
    columns: z.array(z.string()).max(20),
    rows: z.array(z.array(partSchema)).max(200),
    source: z.string().max(500).optional().openapi({ description: 'Where it is from, below it.' }),
    leftOut,
  }),
  z.object({
    kind: z.literal('chart'),
    title: z.string().max(200),
    unit: z.string().max(50),
    categories: z.array(z.string().max(50)).min(1).max(80),
    series: z
      .array(
        z.object({
          name: z.string().max(100),
          as: z.enum(['line', 'column']),
          role: z.enum(['main', 'compared', 'limit']).openapi({
            description: 'What is said, what it is compared with, or a schedule, target or warning line.',
          }),
          values: z
            .array(z.object({ token: z.string() }).nullable())
            .max(80)
            .openapi({ description: 'One for each category; null is a gap, never a zero.' }),
        }),
      )
      .min(1)
      .max(6),
    source: z.string().max(500).optional(),
    leftOut,
  }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;
export type ReportPart = z.infer<typeof partSchema>;

export const newReportSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  period: monthSchema.optional().openapi({
    description:
      'The month it reports up to; June or December for a half-year and its returns. An episode record may leave it out: then the month its warning was last judged in.',
  }),
  region: z.string().optional().openapi({ description: 'Of a district’s profile; left out: the city.' }),
  warning: z.string().optional().openapi({ description: 'Of an episode record.' }),
  by,
});
export type NewReport = z.infer<typeof newReportSchema>;

export const reportBodySchema = z.object({
  title: z.string().trim().min(1).max(200),
  blocks: z.array(reportBlockSchema).min(1).max(300),
  by,
});
export type ReportBody = z.infer<typeof reportBodySchema>;
export const reportStepSchema = z.object({ by });

export const movedSchema = z.object({
  token: z.string(),
  was: z.string(),
  now: z.string().nullable().openapi({ description: 'Null: it is not known any more.' }),
  indicator: z.string().nullable(),
  region: z.string(),
  period: z.string(),
});

export const reportHeadSchema = z
  .object({
    id: z.string(),
    kind: z.enum(REPORT_KINDS),
    period: z.string(),
    region: z.string(),
    subject: z.string().nullable().openapi({ description: 'The warning of an episode record.' }),
    title: z.string(),
    state: z.enum(['draft', 'issued']),
    number: z.number().int().nullable().openapi({ description: 'Of those issued of its kind and period.' }),
    createdAt: instantSchema,
    createdBy: z.string(),
    updatedAt: instantSchema,
    issuedAt: instantSchema.nullable(),
    issuedBy: z.string().nullable(),
    sha256: z.string().nullable().openapi({ description: 'Of the Word document as issued.' }),
  })
  .openapi('ReportHead');
export type ReportHead = z.infer<typeof reportHeadSchema>;
export const reportListSchema = pageOf(reportHeadSchema);

export const REPORT_CHECKS = [
  'moved',
  'gone',
  'not-reported',
  'sample',
  'unbound-number',
  'warnings-open',
  'two-persons',
] as const;

export const reportSchema = reportHeadSchema
  .extend({
    blocks: z.array(reportBlockSchema),
    tokens: z.array(reportTokenSchema),
    moved: z
      .array(movedSchema)
      .openapi({ description: 'Numbers that moved since drafting; none once issued.' }),
    since: z.array(movedSchema).openapi({
      description:
        'What differs from the last issued one of its kind and period, or else of the period before.',
    }),
    sinceReport: z.string().nullable(),
    checks: z.array(
      z.object({
        code: z.enum(REPORT_CHECKS),
        severity: z
          .enum(['error', 'warning'])
          .openapi({ description: 'An error keeps it from being issued.' }),
        textZh: z.string(),
        textEn: z.string(),
      }),
    ),
    edited: z.boolean().openapi({ description: 'Somebody changed its words.' }),
  })
  .openapi('Report');
export type ReportDto = z.infer<typeof reportSchema>;
