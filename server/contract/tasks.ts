import { z } from '@hono/zod-openapi';
import { RETURN_STATES } from '#domain/task-return.ts';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { instantSchema, isoDateSchema, pageOf } from './primitives.ts';

const by = z.string().trim().min(1).max(100).optional().openapi({
  description: 'The person who acts, where this machine has no accounts; left out: whoever is asking.',
});
const words = z.string().trim().max(8000).default('');

export const unitRefSchema = z.object({ slug: z.string(), nameZh: z.string(), nameEn: z.string() });

export const returnVersionSchema = z.object({
  number: z.number().int(),
  period: z.string(),
  unit: z.string(),
  progress: z.string(),
  figures: z.string(),
  problems: z.string(),
  nextSteps: z.string(),
  confidence: z.number().int().nullable().openapi({ description: 'The unit’s own, 0–10.' }),
  at: instantSchema,
  by: z.string(),
  decision: z
    .object({
      decision: z.enum(['accepted', 'sent-back']),
      reason: z.string(),
      at: instantSchema,
      by: z.string(),
    })
    .nullable(),
});
export type ReturnVersion = z.infer<typeof returnVersionSchema>;

export const returnStandingSchema = z.object({
  period: z.string(),
  from: isoDateSchema,
  to: isoDateSchema,
  lastWeekday: isoDateSchema.openapi({ description: 'The last day of the window that is no weekend.' }),
  state: z.enum(RETURN_STATES),
  daysLate: z.number().int().openapi({ description: 'Remembered: it stays once the return has come.' }),
  newest: returnVersionSchema.nullable(),
});
export type ReturnStandingDto = z.infer<typeof returnStandingSchema>;

export const taskSchema = z
  .object({
    no: z.number().int(),
    chapterNo: z.number().int(),
    chapterTitle: z.string(),
    sectionNo: z.string(),
    sectionTitle: z.string(),
    summaryZh: z.string(),
    summaryEn: z.string(),
    leadUnits: z.array(unitRefSchema),
    responsibleUnits: z.array(unitRefSchema),
    effectiveFrom: isoDateSchema.nullable(),
    effectiveTo: isoDateSchema.nullable(),
    daysLeft: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Until the policy ends; negative once over.' }),
    quantity: z.string(),
    evidence: z.enum(['text-and-units', 'text-without-units', 'partial-text', 'parent-document', 'absent']),
    indicators: z.array(z.string()),
    note: z.string(),
    returns: z.array(returnStandingSchema),
    wasLate: z
      .boolean()
      .openapi({ description: 'A return of it came late, or has not come: never forgotten.' }),
    verdicts: z.array(
      z.object({
        target: z.string(),
        indicator: z.string(),
        status: z.enum(ATTAINMENT_STATUSES),
        attainment: z.number().nullable(),
      }),
    ),
    openSlips: z.number().int(),
  })
  .openapi('Task');
export type TaskDto = z.infer<typeof taskSchema>;
export const taskListSchema = pageOf(taskSchema).extend({
  chapters: z.array(z.object({ no: z.number().int(), title: z.string() })),
  units: z.array(unitRefSchema),
});
export type TaskList = z.infer<typeof taskListSchema>;

export const evidenceSchema = z
  .object({
    id: z.number().int(),
    period: z.string(),
    name: z.string(),
    type: z.string(),
    size: z.number().int().openapi({ description: 'In bytes.' }),
    sha256: z.string(),
    at: instantSchema,
    by: z.string(),
  })
  .openapi('Evidence');
export type EvidenceDto = z.infer<typeof evidenceSchema>;
export const evidenceFormSchema = z.object({
  file: z.instanceof(File).openapi({
    type: 'string',
    format: 'binary',
    description: 'pdf, png, jpg, docx, xlsx, ofd, csv or txt; at most 20 MB, 20 a return.',
  }),
  by,
});

export const taskDetailSchema = taskSchema.extend({
  versions: z.array(returnVersionSchema).openapi({ description: 'Every return filed, the newest first.' }),
  evidenceFiles: z
    .array(evidenceSchema)
    .openapi({ description: 'Files added to its returns, as they came.' }),
  slips: z.array(z.object({ no: z.string(), state: z.string(), due: isoDateSchema, reason: z.string() })),
});
export type TaskDetail = z.infer<typeof taskDetailSchema>;

export const newReturnSchema = z.object({
  period: z.string().optional().openapi({ description: 'Left out: that of the window open or last past.' }),
  unit: z.string().trim().max(100).optional().openapi({ description: 'Slug or name; the first lead unit.' }),
  progress: z.string().trim().min(1).max(8000),
  figures: words,
  problems: words,
  nextSteps: words,
  confidence: z.number().int().min(0).max(10).nullable().default(null),
  by,
});
export type NewReturn = z.infer<typeof newReturnSchema>;

export const taskReturnsSchema = z.object({
  items: z.array(returnStandingSchema),
  versions: z.array(returnVersionSchema),
  total: z.number().int(),
  next: z.string().nullable(),
});

export const acceptReturnSchema = z.object({ reason: words, by });
export const sendBackReturnSchema = z.object({ reason: z.string().trim().min(1).max(2000), by });

/** Every task's return of one period in one document, with who is to be reminded. */
export const returnsSchema = z
  .object({
    period: z.string(),
    from: isoDateSchema,
    to: isoDateSchema,
    lastWeekday: isoDateSchema,
    windows: z.array(z.object({ period: z.string(), from: isoDateSchema, to: isoDateSchema })),
    counts: z.record(z.enum(RETURN_STATES), z.number().int()),
    items: z.array(
      z.object({
        task: z.number().int(),
        chapterNo: z.number().int(),
        chapterTitle: z.string(),
        sectionTitle: z.string(),
        summaryZh: z.string(),
        summaryEn: z.string(),
        leadUnits: z.array(unitRefSchema),
        standing: returnStandingSchema,
        previous: returnVersionSchema.nullable().openapi({ description: 'Of the period before.' }),
        changed: z
          .array(z.enum(['progress', 'figures', 'problems', 'nextSteps', 'confidence']))
          .openapi({ description: 'What differs from the period before.' }),
      }),
    ),
    reminders: z.array(
      z.object({
        unit: unitRefSchema.nullable().openapi({ description: 'Null: the document names no lead unit.' }),
        tasks: z.array(z.number().int()),
        daysLate: z.number().int(),
        textZh: z.string(),
        textEn: z.string(),
      }),
    ),
  })
  .openapi('Returns');
export type ReturnsDto = z.infer<typeof returnsSchema>;

export const CALENDAR_KINDS = [
  'notice',
  'target',
  'deadline',
  'return',
  'policy-end',
  'lay-off',
  'supervision',
  'figures',
] as const;
export const calendarItemSchema = z.object({
  id: z.string(),
  kind: z.enum(CALENDAR_KINDS),
  from: isoDateSchema.nullable(),
  date: isoDateSchema,
  titleZh: z.string(),
  titleEn: z.string(),
  owedBy: z.string(),
  note: z.string(),
  link: z.string().nullable(),
  daysLeft: z.number().int(),
});
export type CalendarItem = z.infer<typeof calendarItemSchema>;
export const calendarSchema = pageOf(calendarItemSchema);
