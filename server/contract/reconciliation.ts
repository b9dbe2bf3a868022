import { z } from '@hono/zod-openapi';
import { DIFFERENCE_KINDS } from '#domain/month-against-total.ts';
import { basisSchema } from './primitives.ts';
import { bilingualSchema } from './uploads.ts';

/** Why a month's own figure is not what the running total grew by. */
export const explanationSchema = z.enum(DIFFERENCE_KINDS);

/** One step that settles a difference: a cell read as something else, or its warning ticked with the explanation. */
export const proposalSchema = z.object({
  id: z.string(),
  kind: z.enum(['correct', 'accept']),
  words: bilingualSchema,
  changes: z
    .array(
      z.object({
        sheet: z.string(),
        cell: z.string(),
        period: z.string(),
        basis: basisSchema,
        from: z.string().openapi({ description: 'As it stands in the file.' }),
        to: z.string().openapi({ description: 'As it would be read; empty for no figure.' }),
      }),
    )
    .openapi({ description: 'Empty for kind accept.' }),
  accept: z.array(z.string()).openapi({ description: 'Ids of warnings it ticks; empty for kind correct.' }),
});
export type ProposalDto = z.infer<typeof proposalSchema>;

export const reconciliationItemSchema = z.object({
  indicator: z.string(),
  region: z.string(),
  group: z.string(),
  industry: z.string(),
  period: z.string(),
  sheet: z.string(),
  cell: z
    .string()
    .openapi({ description: 'The month’s own cell, or the total’s where the file has no other.' }),
  month: z.number(),
  ytd: z.number(),
  previousYtd: z
    .number()
    .nullable()
    .openapi({ description: 'Null for a February whose January is not known.' }),
  difference: z
    .number()
    .nullable()
    .openapi({ description: 'ytd − previousYtd − month; null without a previousYtd.' }),
  unit: z.string(),
  explanation: explanationSchema,
  words: bilingualSchema,
  proposal: proposalSchema.nullable(),
});
export type ReconciliationItem = z.infer<typeof reconciliationItemSchema>;

export const reconciliationSchema = z
  .object({
    items: z.array(reconciliationItemSchema).openapi({ description: 'The first 500 that differ.' }),
    differing: z.number().int(),
    agreed: z.number().int(),
    total: z.number().int().openapi({ description: 'Months that have both figures: agreed and differing.' }),
  })
  .openapi('Reconciliation');
export type Reconciliation = z.infer<typeof reconciliationSchema>;
