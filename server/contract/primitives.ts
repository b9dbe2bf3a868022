import { z } from '@hono/zod-openapi';
import { BASES } from '#domain/catalogue.ts';
import { MISSING_REASONS } from '#domain/measure.ts';
import { isIsoDate, parsePeriodId } from '#domain/period.ts';
import { LEVELS } from '#domain/rule.ts';

export const periodSchema = z
  .string()
  .refine(
    (id) => parsePeriodId(id) !== undefined,
    '应为期间，如 2020、2020-H1、2020-Q1、2020-03、2020-01..02 · expected a period: 2020, 2020-H1, 2020-Q1, 2020-03 or 2020-01..02',
  )
  .openapi({ type: 'string', example: '2020-06' });

export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应为月份，如 2020-06 · expected a month: 2020-06')
  .openapi({ example: '2020-06' });

export const isoDateSchema = z
  .string()
  .refine(isIsoDate, '应为日期，如 2020-07-15 · expected a date: 2020-07-15')
  .openapi({ type: 'string', format: 'date', example: '2020-07-15' });

/** A civil date (the state at its end) or an instant. */
export const asOfSchema = z
  .string()
  .refine(
    (text) => isIsoDate(text) || (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))),
    '应为日期 2020-07-15 或时刻 2020-07-15T09:00:00Z · expected a date 2020-07-15 or an instant 2020-07-15T09:00:00Z',
  )
  .openapi({
    type: 'string',
    example: '2020-07-15',
    description: 'The statistics as known at the end of that day.',
  });

export const instantSchema = z.string().openapi({ format: 'date-time', example: '2020-07-15T01:12:00.000Z' });

export const basisSchema = z.enum(BASES);
export const levelSchema = z.enum(LEVELS);
export const missingReasonSchema = z.enum(MISSING_REASONS);

/** A value in the unit beside it; null with a reason when absent. */
export const figureSchema = z.object({
  value: z.number().nullable(),
  unit: z.string(),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    next: z.string().nullable(),
  });
}

export const asOfQuery = z.object({ asOf: asOfSchema.optional() });
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  cursor: z.string().optional(),
});
