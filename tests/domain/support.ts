import { readFileSync } from 'node:fs';
import { known, missing, type MissingReason } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { parsePeriodId, type Period } from '#domain/period.ts';

/** The period an id names. Errors: throws for a text that is no id, so that a slip in a test shows. */
export function at(id: string): Period {
  const period = parsePeriodId(id);
  if (!period) throw new Error(`not a period: ${id}`);
  return period;
}

/** A point from an id and a value, or the reason there is none. */
export function point(id: string, value: number | MissingReason): Point {
  return { period: at(id), measure: typeof value === 'number' ? known(value) : missing(value) };
}

/** Points from a record of ids. */
export function points(values: Readonly<Record<string, number | MissingReason>>): Point[] {
  return Object.entries(values).map(([id, value]) => point(id, value));
}

/** The lines of a fixture of texts, one a line; spaces count. */
export function linesOf(fixture: string): string[] {
  const text = readFileSync(new URL(`../fixtures/syntax/${fixture}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}
