import { z } from '@hono/zod-openapi';
import {
  basisSchema,
  figureSchema,
  instantSchema,
  levelSchema,
  missingReasonSchema,
  pageOf,
  periodSchema,
} from './primitives.ts';
import { hintsSchema } from './hints.ts';
import { progressNameSchema } from './progress.ts';
import { usedTemplateSchema } from './reading-templates.ts';

export const severitySchema = z.enum(['error', 'warning', 'note']);

/** A text in both languages; the server fills both, the reader takes one. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/** What is wrong at one cell: where, what was found, what was expected, how to mend it. */
export const importProblemSchema = z
  .object({
    id: z
      .string()
      .openapi({ description: 'Stable within the upload: code and cell. Sent back in `accept`.' }),
    code: z.string().openapi({ example: 'region.unknown' }),
    severity: severitySchema,
    cell: z
      .string()
      .nullable()
      .openapi({ example: 'B7', description: 'Null when the problem is of the whole file.' }),
    row: z.number().int().nullable(),
    column: z.number().int().nullable(),
    found: z.string(),
    expected: z.string(),
    message: z.string().openapi({ description: 'Chinese.' }),
    fix: z.string().openapi({ description: 'Chinese.' }),
    messageEn: z.string(),
    fixEn: z.string(),
    /** Whether the cell's figure is kept out of the commit unless the problem is accepted (warnings) or at all (errors). */
    blocks: z.boolean(),
    needsReason: z
      .boolean()
      .default(false)
      .openapi({ description: 'A warning that is accepted only with a reason.' }),
  })
  .openapi('ImportProblem');
export type ImportProblemDto = z.infer<typeof importProblemSchema>;

export const recognisedColumnSchema = z.object({
  column: z.string().openapi({ example: 'C' }),
  header: z.string(),
  as: z.enum(['value', 'label', 'check', 'ignored']),
  field: z
    .string()
    .optional()
    .openapi({ description: 'Label columns: which field it is (region, indicator, period …).' }),
  indicator: z.string().optional(),
  basis: basisSchema.optional(),
  unit: z.string().optional(),
  period: periodSchema.optional(),
  why: z.string(),
  whyEn: z.string(),
});

/** What a row of a table is for, where its name says it. */
export const recognisedRowSchema = z.object({
  row: z.number().int(),
  label: z.string(),
  as: z.enum(['value', 'check', 'ignored']),
  region: z.string().optional(),
  indicator: z.string().optional(),
  group: z.string().optional(),
  industry: z.string().optional(),
  unit: z.string().optional(),
  why: z.string(),
  whyEn: z.string(),
});
export type RecognisedRow = z.infer<typeof recognisedRowSchema>;

/** One table of a file, as it was understood. Rows and columns as on the sheet, rows from 1. */
export const recognisedTableSchema = z.object({
  layout: z.string().openapi({ example: 'district-table' }),
  sheet: z.string(),
  title: z.string(),
  headerRows: z.array(z.number().int()),
  firstRow: z.number().int().openapi({ description: 'Of the title, else of the header.' }),
  lastRow: z.number().int().openapi({ description: 'The last row that belongs to the table.' }),
  labelColumns: z.array(z.string()).openapi({ example: ['A', 'B'] }),
  unit: z.string().nullable(),
  periods: z.array(z.string()),
  region: z.string().nullable().openapi({ description: 'Where the whole table is of one region.' }),
  columns: z.array(recognisedColumnSchema),
  rows: z
    .array(recognisedRowSchema)
    .default([])
    .openapi({ description: 'The first 500 rows with names; none of the tidy form.' }),
});
export type RecognisedTable = z.infer<typeof recognisedTableSchema>;

/** What was recognised: the first table in the fields of old, every table under `tables`. */
export const recognisedSchema = recognisedTableSchema
  .pick({ layout: true, sheet: true, headerRows: true, unit: true, periods: true, columns: true })
  .extend({
    // Empty for uploads kept before every table was told.
    tables: z.array(recognisedTableSchema).default([]),
  });
export type Recognised = z.infer<typeof recognisedSchema>;

export const uploadSummarySchema = z.object({
  cells: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  vanished: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
});
export type UploadSummary = z.infer<typeof uploadSummarySchema>;

const reasonSchema = z.string().trim().min(1).max(2000);

/** A warning somebody looked at and let through, and why. */
export const acceptedSchema = z.object({
  id: z.string(),
  reason: z.string().nullable().openapi({ description: 'Its own, or that of the whole commit.' }),
});
export type Accepted = z.infer<typeof acceptedSchema>;

/** A cell read as something else than it says; the original stays as it was sent. */
export const correctionSchema = z
  .object({
    sheet: z.string().openapi({ description: 'Empty where sheets have no names.' }),
    cell: z.string().openapi({ example: 'B7' }),
    from: z.string().openapi({ description: 'The cell as it stands in the file.' }),
    to: z.string(),
    reason: z.string(),
    by: z.string(),
  })
  .openapi('Correction');
export type Correction = z.infer<typeof correctionSchema>;

export const uploadStateSchema = z.enum(['staged', 'committed', 'withdrawn', 'discarded', 'refused']);

export const uploadSchema = z
  .object({
    id: z.string(),
    state: uploadStateSchema,
    file: z.object({
      name: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      encoding: z.string(),
    }),
    recognised: recognisedSchema.nullable(),
    summary: uploadSummarySchema,
    problems: z.array(importProblemSchema),
    problemsTotal: z.number().int(),
    accepted: z.array(acceptedSchema).openapi({
      description: 'Warnings let through: by the commit, or before it by a proposal of the reconciliation.',
    }),
    corrections: z.array(correctionSchema),
    hints: hintsSchema.openapi({
      description: 'What was said of it: when sending, correcting, or by a template.',
    }),
    createdAt: instantSchema,
    createdBy: z.string(),
    committedVersion: z.number().int().nullable(),
    baseVersion: z.number().int(),
    sample: z.boolean(),
    template: usedTemplateSchema
      .nullable()
      .openapi({ description: 'The remembered correction it was read by; null for none.' }),
  })
  .openapi('Upload');
export type UploadDto = z.infer<typeof uploadSchema>;

export const uploadListItemSchema = uploadSchema.omit({
  problems: true,
  recognised: true,
  accepted: true,
  corrections: true,
  hints: true,
});
export type UploadListItem = z.infer<typeof uploadListItemSchema>;
export const uploadListSchema = pageOf(uploadListItemSchema);

export const changeSchema = z.object({
  kind: z.enum(['added', 'changed', 'unchanged', 'vanished', 'blocked']),
  cell: z.string().nullable(),
  row: z.number().int().nullable(),
  indicator: z.string(),
  region: z.string(),
  group: z.string(),
  industry: z.string(),
  period: z.string(),
  basis: basisSchema,
  unit: z.string(),
  old: z.number().nullable(),
  oldMissing: missingReasonSchema.nullable(),
  value: z.number().nullable(),
  missing: missingReasonSchema.nullable(),
  difference: z
    .number()
    .nullable()
    .openapi({ description: 'value − old, in `unit` (个百分点 for rates); null unless both are known.' }),
  relative: z
    .number()
    .nullable()
    .openapi({ description: 'value ÷ old − 1; null for rates and where old is 0 or not known.' }),
  problems: z.array(z.string()).openapi({
    description: 'Ids of the problems at this cell, and of those elsewhere that hold its figure.',
  }),
});
export type ChangeDto = z.infer<typeof changeSchema>;
export const changesSchema = pageOf(changeSchema);

export const warningCountsSchema = z.object({
  opened: z.number().int(),
  raised: z.number().int(),
  lowered: z.number().int(),
  released: z.number().int(),
});

/** A verdict as far as a commit can move it. */
const verdictSideSchema = z.object({
  status: z.string(),
  actual: figureSchema,
  lead: z.number().nullable().openapi({
    description: 'Attainment − schedule, by the season where past years give one, else by the calendar.',
  }),
  pace: z.number().nullable().openapi({ description: 'Attainment ÷ schedule, by the same schedule.' }),
});

export const consequencesSchema = z.object({
  verdicts: z.array(
    z.object({
      target: z.string(),
      indicator: z.string(),
      region: z.string(),
      period: z.string(),
      before: verdictSideSchema,
      after: verdictSideSchema,
    }),
  ),
  verdictsTotal: z.number().int().openapi({ description: 'Of which at most 200 are listed.' }),
  warnings: z.array(
    z.object({
      kind: z.enum(['opened', 'raised', 'lowered', 'released']),
      rule: z.string(),
      indicator: z.string(),
      region: z.string(),
      period: z.string(),
      level: levelSchema,
      value: z.number().nullable(),
      unit: z.string().openapi({ description: 'Of the rule’s statistic.' }),
      decimals: z.number().int(),
    }),
  ),
  counts: warningCountsSchema.openapi({ description: 'All of them; at most 200 are listed.' }),
});
export type Consequences = z.infer<typeof consequencesSchema>;

export const commitBodySchema = z.object({
  accept: z
    .array(z.union([z.string(), z.object({ id: z.string(), reason: reasonSchema.optional() })]))
    .default([])
    .openapi({ description: 'Warnings ticked, by id, each with its own reason or under the one below.' }),
  reason: reasonSchema.optional().openapi({
    description: 'Needed where a stored figure changes, and for warnings that need a reason and have none.',
  }),
  progress: progressNameSchema.optional(),
});
export type CommitBody = z.infer<typeof commitBodySchema>;
export const commitResultSchema = z.object({
  version: z.number().int(),
  written: z.number().int(),
  held: z.number().int().openapi({ description: 'Cells left out: errors, and warnings not accepted.' }),
  warnings: warningCountsSchema,
});
export type CommitResult = z.infer<typeof commitResultSchema>;

export const withdrawBodySchema = z.object({ reason: reasonSchema });
