import { z } from '@hono/zod-openapi';
import { INTEGRITY_HINTS } from '#domain/judging/integrity.ts';
import { levelSchema, pageOf } from './primitives.ts';

/** Two series that should move together, side by side. */
export const crossCheckSchema = z
  .object({
    rule: z.string().openapi({ description: 'The rule that names the pair and its lines.' }),
    ruleZh: z.string(),
    ruleEn: z.string(),
    enabled: z.boolean(),
    region: z.string(),
    a: z.string(),
    b: z.string(),
    points: z.array(
      z.object({
        period: z.string(),
        a: z.number().openapi({ description: 'Index: 100 is the mean of the base periods.' }),
        b: z.number(),
        gap: z.number(),
      }),
    ),
    score: z.number().nullable().openapi({
      description:
        'How many usual deviations the last gap lies off the earlier ones; above zero, a ran ahead.',
    }),
    level: levelSchema.nullable().openapi({ description: 'The gravest line of the rule it is past.' }),
    whyNot: z.enum(['no-figures', 'no-counterpart', 'too-short']).nullable(),
  })
  .openapi('CrossCheck');
export type CrossCheckDto = z.infer<typeof crossCheckSchema>;
export const crossCheckListSchema = pageOf(crossCheckSchema);

/** A quiet hint about figures of one indicator and region: for the analyst, never a finding. */
export const integrityHintSchema = z
  .object({
    hint: z.enum(INTEGRITY_HINTS),
    indicator: z.string(),
    region: z.string(),
    year: z.number().int(),
    seen: z.number().int(),
    of: z.number().int(),
    byChance: z.number().nullable().openapi({ description: 'How often chance alone would do as much.' }),
  })
  .openapi('IntegrityHint');
export type IntegrityHintDto = z.infer<typeof integrityHintSchema>;
export const integrityListSchema = pageOf(integrityHintSchema);
