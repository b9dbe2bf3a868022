import { z } from '@hono/zod-openapi';
import { LEVELS } from '#domain/rule.ts';
import { tileSchema } from './districts.ts';
import { missingReasonSchema } from './primitives.ts';

const levelSchema = z.enum(LEVELS).nullable();

const riskPartSchema = z.object({
  cases: z.number().int().openapi({ description: 'Open ones.' }),
  persons: z.number().nullable().openapi({
    description: 'The sum of the counts that are written down and shown; null has its reason in `missing`.',
  }),
  missing: missingReasonSchema.nullable(),
  unknown: z.number().int().openapi({ description: 'Cases whose count nobody wrote down; not in the sum.' }),
  hidden: z
    .number()
    .int()
    .openapi({ description: 'Cases whose small count is not shown to whoever asks; not in the sum.' }),
  level: levelSchema.openapi({ description: 'The gravest of its cases; null where none has one.' }),
});

const plansPartSchema = riskPartSchema.extend({ firms: z.number().int() });

const riskSchema = z.object({
  plans: plansPartSchema.openapi({
    description:
      'Lay-off plans that lie ahead: up to the day the lay-off begins, or the first the law allows.',
  }),
  events: riskPartSchema.openapi({ description: 'Risk events that are being handled.' }),
  level: levelSchema,
  begun: z.number().int().openapi({ description: 'Plans whose lay-off has begun: counted nowhere else.' }),
  sample: z.boolean().openapi({ description: 'Whether an open case is made up.' }),
});

export const districtRiskSchema = riskSchema
  .extend({
    region: z.string(),
    kind: z.enum(['division', 'zone']),
    state: z.enum(['open', 'none', 'not-reported']).openapi({
      description: '`none`: something was registered and nothing is open; `not-reported`: nothing ever was.',
    }),
    tile: tileSchema.nullable(),
  })
  .openapi('DistrictRisk');
export type DistrictRiskDto = z.infer<typeof districtRiskSchema>;

export const industryRiskSchema = plansPartSchema.extend({
  industry: z.string().nullable().openapi({ description: 'As written down; null for plans that name none.' }),
});
export type IndustryRiskDto = z.infer<typeof industryRiskSchema>;

export const risksSchema = z
  .object({
    asOf: z.string(),
    day: z.string().openapi({ description: 'The day on which a case is open or not.' }),
    sample: z.boolean(),
    below: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Counts under it are not shown to whoever asks; null where all are.' }),
    sources: z.array(z.string()).openapi({ description: 'Documents the open cases name, each once.' }),
    rules: z
      .array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string(), suggested: z.boolean() }))
      .openapi({ description: 'Rules on single firms that grade plans, as they stood that day.' }),
    city: riskSchema,
    industries: z.array(industryRiskSchema).openapi({ description: 'Of plans, by people, the most first.' }),
    items: z.array(districtRiskSchema).openapi({
      description: 'Every district: the gravest first, then by people of plans, of events, and cases.',
    }),
    total: z.number().int(),
    next: z.null(),
  })
  .openapi('Risks');
export type RisksDto = z.infer<typeof risksSchema>;
