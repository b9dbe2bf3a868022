import { z } from '@hono/zod-openapi';
import { COLUMN_TYPES } from '#domain/registers/register.ts';
import { asOfQuery, instantSchema } from './primitives.ts';

const wordsSchema = z.object({ zh: z.string(), en: z.string() });
const choiceSchema = wordsSchema.extend({ code: z.string() });

export const registerColumnSchema = wordsSchema.extend({
  key: z.string(),
  type: z.enum(COLUMN_TYPES),
  required: z.boolean(),
  unit: wordsSchema.nullable(),
  choices: z.array(choiceSchema),
});
export type RegisterColumnDto = z.infer<typeof registerColumnSchema>;

export const computedColumnSchema = wordsSchema.extend({
  key: z.string(),
  type: z.enum(['number', 'share', 'choice']).openapi({ description: '`share` is a ratio.' }),
  unit: wordsSchema.nullable(),
  choices: z.array(choiceSchema),
});

export const registerSchema = z
  .object({
    id: z.string(),
    duty: z.number().int().openapi({ description: 'Row of the notice’s duties it answers.' }),
    tasks: z.array(z.number().int()),
    title: wordsSchema,
    intro: wordsSchema,
    columns: z.array(registerColumnSchema),
    computed: z.array(computedColumnSchema),
    entries: z.number().int().openapi({ description: 'That stand, withdrawn ones left out.' }),
  })
  .openapi('Register');
export type RegisterDto = z.infer<typeof registerSchema>;
export const registerListSchema = z.object({
  items: z.array(registerSchema),
  total: z.number().int(),
  next: z.null(),
});

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const registerEntrySchema = z
  .object({
    id: z.string(),
    number: z.number().int().openapi({ description: 'Version of the entry, 1 for the first.' }),
    state: z.enum(['kept', 'withdrawn']),
    values: z.record(z.string(), valueSchema),
    computed: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).openapi({
      description: 'By the key of the computed column; null where what it needs was not written down.',
    }),
    hidden: z
      .object({ columns: z.array(z.string()), below: z.number().int() })
      .nullable()
      .openapi({
        description:
          'Keys of columns that hold a count of people under `below`, or follow from one: shown to those who keep the register of that place. Null: nothing is hidden.',
      }),
    sample: z.boolean().openapi({ description: 'Made up: it names 示例数据 as its source.' }),
    reason: z.string(),
    at: instantSchema,
    by: z.string(),
  })
  .openapi('RegisterEntry');
export type RegisterEntryDto = z.infer<typeof registerEntrySchema>;

export const registerEntriesSchema = z.object({
  items: z.array(registerEntrySchema),
  total: z.number().int(),
  next: z.null(),
});

export const entriesQuerySchema = asOfQuery.extend({
  region: z.string().optional(),
  text: z.string().max(200).optional().openapi({ description: 'Found in any text of the entry.' }),
  withdrawn: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Whether withdrawn ones are listed, too.' }),
});
export type EntriesQuery = z.infer<typeof entriesQuerySchema>;

const reason = z.string().trim().max(2000);
export const newEntrySchema = z.object({
  values: z.record(z.string(), valueSchema),
  by: z.string().trim().min(1).max(100).optional(),
});
export const entryChangeSchema = newEntrySchema.extend({
  number: z
    .number()
    .int()
    .openapi({ description: 'The version that was looked at: another one since is a conflict.' }),
  reason: reason.min(1),
});
export const entryWithdrawalSchema = z.object({
  number: z.number().int(),
  reason: reason.min(1),
  by: z.string().trim().min(1).max(100).optional(),
});
export const importedEntriesSchema = z.object({ added: z.number().int() });

export const entryFormSchema = z.object({
  file: z
    .instanceof(File)
    .openapi({ type: 'string', format: 'binary', description: 'CSV or a workbook with a header.' }),
  by: z.string().trim().min(1).max(100).optional(),
});
