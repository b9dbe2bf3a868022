import { z } from '@hono/zod-openapi';
import { isoDateSchema } from './primitives.ts';

const versionSchema = z.object({
  value: z.number(),
  version: z.number().int(),
  document: z.string(),
  effectiveFrom: isoDateSchema,
});

/** A target and, where it was changed within the year, what it was at first. */
const heldSchema = z.object({
  region: z.string(),
  target: z.string(),
  inForce: versionSchema,
  original: versionSchema.nullable().openapi({ description: 'Null where it is still the first version.' }),
});

const sumSchema = z.object({
  sum: z.number(),
  slack: z.number().openapi({ description: 'Sum − the whole’s target: 加码 when positive.' }),
  coefficient: z.number().nullable().openapi({ description: '分解系数: sum ÷ the whole’s target.' }),
});

export const cascadeSchema = z
  .object({
    indicator: z.string(),
    year: z.number().int(),
    unit: z.string(),
    decimals: z.number().int(),
    whole: heldSchema,
    parts: z.array(heldSchema.extend({ kind: z.enum(['division', 'zone']), share: z.number() })).openapi({
      description: 'Districts with a target, in their order; `share` is of the whole’s target.',
    }),
    districts: sumSchema.openapi({ description: 'Of ordinary districts.' }),
    withZones: sumSchema.nullable().openapi({
      description:
        'Of districts and functional zones, which lie inside them; null where no zone has a target.',
    }),
    missing: z.array(z.string()).openapi({ description: 'Ordinary districts without a target.' }),
    asOf: z.string(),
  })
  .openapi('Cascade');
export type CascadeDto = z.infer<typeof cascadeSchema>;
