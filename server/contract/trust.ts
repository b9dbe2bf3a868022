import { z } from '@hono/zod-openapi';
import { SMALL_COUNT_DEFAULT, SMALL_COUNT_MOST } from '#domain/registers/small-counts.ts';
import { TWO_PERSON_ACTS } from '#domain/trust.ts';
import { instantSchema, pageOf } from './primitives.ts';
import { ruleBodySchema, ruleSchema } from './rules.ts';

/** What a bureau may choose, as it is stored and sent; what is left out keeps its default. */
export const trustChoiceSchema = z.object({
  twoPersons: z.array(z.enum(TWO_PERSON_ACTS)).max(TWO_PERSON_ACTS.length).default([]).openapi({
    description:
      'What nobody does alone: `commit` an upload, change a `rule`, `issue` a report. Whoever made it does not approve it.',
  }),
  smallCount: z.number().int().min(0).max(SMALL_COUNT_MOST).default(SMALL_COUNT_DEFAULT).openapi({
    description:
      'From how many people a count of one firm or event in a register is shown to whoever does not keep that register; 0 and 1 hide nothing.',
  }),
  release: z.boolean().default(false).openapi({
    description:
      'Whether sheets committed from now on wait to be reviewed, approved and published before everybody sees their figures.',
  }),
  early: z.array(z.string().max(100)).max(200).default([]).openapi({
    description: 'Accounts that see figures before they are published, beside the city’s analysts.',
  }),
});
export type TrustChoice = z.infer<typeof trustChoiceSchema>;

export const trustSettingsSchema = trustChoiceSchema
  .extend({
    changedAt: instantSchema.nullable().openapi({ description: 'Null: as it came from the box.' }),
    changedBy: z.string().nullable(),
  })
  .openapi('TrustSettings');
export type TrustSettingsDto = z.infer<typeof trustSettingsSchema>;

export const PROPOSAL_STATES = ['waiting', 'approved', 'refused'] as const;

/** A change of a rule that waits for somebody else. */
export const ruleProposalSchema = z
  .object({
    id: z.string(),
    rule: z.string().nullable().openapi({ description: 'The rule it changes; null for a new one.' }),
    body: ruleBodySchema,
    unit: z.string().openapi({ description: 'Of the statistic and its lines.' }),
    was: ruleSchema.nullable().openapi({ description: 'The rule as it stands; null for a new one.' }),
    state: z.enum(PROPOSAL_STATES),
    proposedAt: instantSchema,
    proposedBy: z.string(),
    decidedAt: instantSchema.nullable(),
    decidedBy: z.string().nullable(),
    reason: z.string().openapi({ description: 'Why it was refused; empty for none.' }),
  })
  .openapi('RuleProposal');
export type RuleProposalDto = z.infer<typeof ruleProposalSchema>;
export const ruleProposalListSchema = pageOf(ruleProposalSchema);
export const newRuleProposalSchema = z.object({
  rule: z
    .string()
    .nullable()
    .default(null)
    .openapi({ description: 'The rule to change; null for a new one.' }),
  body: ruleBodySchema,
});
export type NewRuleProposal = z.infer<typeof newRuleProposalSchema>;
export const refusalBodySchema = z.object({ reason: z.string().trim().min(1).max(2000) });

/** Who made a thing, and who may approve it. */
export const makersSchema = z.object({
  makers: z.array(z.string()).openapi({ description: 'Who sent it in or corrected its reading.' }),
  other: z.boolean().openapi({ description: 'Whether somebody who is none of them has to commit it.' }),
});
export type MakersDto = z.infer<typeof makersSchema>;
