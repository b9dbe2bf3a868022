import { z } from '@hono/zod-openapi';
import { SCORE_STEPS } from '#domain/judging/scoring.ts';
import { pageOf } from './primitives.ts';

const step = z.object({ above: z.number(), deduct: z.number() });
const share = z.object({ from: z.number(), share: z.number() });
export const schemeSchema = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    sourceZh: z.string(),
    sourceEn: z.string(),
    of: z.number().openapi({ description: 'All its points, bonuses left out.' }),
    items: z.array(
      z.object({
        indicator: z.string(),
        weight: z.number(),
        rule: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('all-or-nothing') }),
          z.object({ kind: z.literal('stepped-deduction'), steps: z.array(step) }),
          z.object({ kind: z.literal('stepped-share'), steps: z.array(share) }),
          z.object({ kind: z.literal('proportional') }),
        ]),
        bonus: z.object({ perRatio: z.number(), cap: z.number() }).nullable(),
        veto: z.boolean(),
      }),
    ),
  })
  .openapi('Scheme');
export type SchemeDto = z.infer<typeof schemeSchema>;
export const schemeListSchema = pageOf(schemeSchema);

export const SCORE_BASES = ['schedule', 'year'] as const;

export const scoreSchema = z.object({
  region: z.string(),
  points: z.number().nullable().openapi({ description: 'Null while an item has no figure or no target.' }),
  rank: z.number().int().nullable().openapi({ description: 'Equals share a rank; null without points.' }),
  movement: z.number().int().nullable().openapi({
    description: 'Ranks gained since the month before; negative: lost; null without a rank then or now.',
  }),
  vetoedBy: z.array(z.string()),
  missing: z.array(z.string()).openapi({ description: 'Indicators without figure or target.' }),
  items: z.array(
    z.object({
      indicator: z.string(),
      weight: z.number(),
      points: z.number().nullable(),
      working: z.array(
        z.object({
          step: z.enum(SCORE_STEPS),
          found: z.number().nullable(),
          line: z.number().nullable(),
          points: z.number(),
        }),
      ),
    }),
  ),
});
export type ScoreDto = z.infer<typeof scoreSchema>;
export const scoresSchema = z
  .object({
    scheme: z.string(),
    period: z.string(),
    against: z.enum(SCORE_BASES).openapi({
      description: '`schedule`: the total so far ÷ what is due by now; `year`: ÷ the whole year’s target.',
    }),
    of: z.number(),
    items: z.array(scoreSchema),
    total: z.number().int(),
    next: z.string().nullable(),
    asOf: z.string(),
    version: z.number().int(),
    sample: z.boolean(),
    sources: z.array(z.string()).openapi({ description: 'Of the figures the points are made of.' }),
  })
  .openapi('Scores');
export type ScoresDto = z.infer<typeof scoresSchema>;
