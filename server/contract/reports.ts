import { z } from '@hono/zod-openapi';
import { instantSchema, monthSchema, pageOf } from './primitives.ts';

export const REPORT_KINDS = ['monthly', 'half-year'] as const;
/** 就业形势快报, 半年工作情况. */
export type ReportKind = (typeof REPORT_KINDS)[number];

const by = z.string().trim().min(1).max(100).optional().openapi({
  description: 'The person who acts, where this machine has no accounts; left out: whoever is asking.',
});

/** One number of a report, bound to what it says. */
export const reportTokenSchema = z.object({
  id: z.string().openapi({ description: 'The same for the same thing in every draft.' }),
  what: z.enum(['actual', 'target', 'attainment', 'schedule', 'lead', 'gap', 'required', 'yoy', 'count']),
  text: z.string().openapi({ description: 'As it stands in the text: the number alone.' }),
  value: z.number(),
  indicator: z.string().nullable(),
  region: z.string(),
  period: z.string().openapi({ description: 'The period of the figure.' }),
  basis: z.enum(['period', 'ytd', 'ytd_mean']).nullable(),
  version: z.number().int().openapi({ description: 'Version of the statistics it was read from.' }),
});
export type ReportToken = z.infer<typeof reportTokenSchema>;

const partSchema = z.union([z.string().max(4000), z.object({ token: z.string() })]);
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
  }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;
export type ReportPart = z.infer<typeof partSchema>;

export const newReportSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  period: monthSchema.openapi({
    description: 'The month it reports up to; June or December for a half-year.',
  }),
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
