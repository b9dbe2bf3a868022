import { z } from 'zod';
import { isIsoDate } from '#domain/period.ts';
import { findUnit } from '#domain/unit.ts';
import { expecting } from '#server/pack/pack-issue.ts';

const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

export const text = z.string();
export const filled = z.string().min(1);
export const code = z
  .string()
  .refine(
    (value) => CODE.test(value),
    expecting('由字母、数字、连字符组成的代码', 'a code of letters, digits, hyphens'),
  );
export const date = z
  .string()
  .refine(isIsoDate, expecting('日期，如 2020-07-15', 'a date such as 2020-07-15'));
export const unit = z
  .string()
  .refine((value) => findUnit(value)?.code === value, expecting('已知的计量单位', 'a known unit'));
export const whole = z.number().int();
export const codes = z.array(code);
export const names = z.array(filled);

/** A value that may be absent: the key always there, its value undefined. */
export function maybe<T>(inner: z.ZodType<T>): z.ZodType<T | undefined> {
  return inner.nullish().transform((value) => value ?? undefined);
}
