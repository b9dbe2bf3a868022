import { z } from 'zod';
import type { HandlingSettings } from '#domain/handling.ts';
import { LEVELS } from '#domain/rule.ts';
import { code, filled, text, whole } from './fields.ts';

const levels = z.array(z.enum(LEVELS)).min(1);

/** `handling` of judgement.json. A sign-off level left out means that one person closes at every level. */
export const handlingSchema: z.ZodType<HandlingSettings> = z
  .strictObject({
    signOffFrom: z.enum(LEVELS).optional(),
    longestSilenceDays: whole.min(1).max(366),
    escalation: z.array(
      z.strictObject({
        level: z.enum(LEVELS),
        hours: z.number().positive().max(720),
        toZh: filled,
        toEn: filled,
      }),
    ),
    checklist: z.array(z.strictObject({ id: code, levels, zh: filled, en: filled })),
    contacts: z.array(
      z.strictObject({
        levels,
        unitZh: filled,
        unitEn: filled,
        dutyZh: filled,
        dutyEn: filled,
        person: text,
        phone: text,
      }),
    ),
  })
  .transform((settings) => ({ ...settings, signOffFrom: settings.signOffFrom }));
