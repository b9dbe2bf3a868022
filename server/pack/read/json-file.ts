import type { z } from 'zod';
import type { PackIssue } from '#server/pack/pack-issue.ts';
import { expectationOf } from '#server/pack/pack-issue.ts';
import { jsonFaultLine } from './json-fault.ts';
import { jsonLines, lineOfPath } from './json-lines.ts';

export interface ReadJson<T> {
  readonly value: T;
  /** The line a value stands on, by its path. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * The JSON text as a value of the schema, or undefined when it is none.
 * Errors: every fault is added to `issues` with the line and path of the value at fault.
 */
export function readJson<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
  issues: PackIssue[],
): ReadJson<T> | undefined {
  const parsed = parseJson(content);
  if ('reason' in parsed) {
    const expected = { zh: 'JSON 文本', en: 'a JSON text' };
    issues.push({ file, line: parsed.line, field: '', found: parsed.reason, expected });
    return undefined;
  }
  let lines: Map<string, number> | undefined;
  const lineOf = (path: readonly PropertyKey[]): number => lineOfPath((lines ??= jsonLines(content)), path);
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues) {
    issues.push({
      file,
      line: lineOf(issue.path),
      field: issue.path.map(String).join('.'),
      found: showFound(valueAt(parsed.value, issue.path)),
      expected: expectationOf(issue),
    });
  }
  return undefined;
}

function parseJson(content: string): { value: unknown } | { reason: string; line: number } {
  try {
    const value: unknown = JSON.parse(content);
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reason, line: jsonFaultLine(content) };
  }
}

/** What stands at a path; undefined where the path leaves the document. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === String(key))?.[1];
  }, document);
}

/** A found value as a short text for an issue. */
export function showFound(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
