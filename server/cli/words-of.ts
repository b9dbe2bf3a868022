import type { z } from 'zod';
import { UsageError } from './usage.ts';

/** What a schema of the interface makes of options. Errors: UsageError naming each that is not as expected. */
export function bodyOf<T extends z.ZodType>(
  schema: T,
  options: Readonly<Record<string, unknown>>,
): z.output<T> {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(`有选项不合要求 · some options are not as expected: ${faults.join('; ')}`);
}

/** A whole number where one was given. Errors: UsageError. */
export function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${name}：应为整数 · a whole number: ${text}`);
  return Number(text);
}

/** One of a list of codes where one was given. Errors: UsageError. */
export function oneOf<const T extends string>(
  codes: readonly T[],
  text: string | undefined,
  name: string,
): T | undefined {
  if (text === undefined) return undefined;
  const found = codes.find((code) => code === text);
  if (found === undefined) throw new UsageError(`${name}: ${codes.join('|')}`);
  return found;
}

/** The one argument a verb takes after its name. Errors: UsageError with how it is called. */
export function onlyArgument(rest: readonly string[], usage: string): string {
  const [first, extra] = rest;
  if (first === undefined || extra !== undefined) throw new UsageError(usage);
  return first;
}

/** A line of columns; what would break it is a blank. */
export function printLine(columns: readonly (string | number | null)[]): void {
  process.stdout.write(`${columns.map((each) => String(each ?? '').replace(/\s+/g, ' ')).join('\t')}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
