import type { z } from '@hono/zod-openapi';
import type { FieldError } from '../services/errors.ts';

type Issue = z.core.$ZodIssue;

/** Where a text of ours says it in both languages already. */
const BOTH = ' · ';
const LONGEST_SHOWN = 60;
const NEVER_SHOWN = /password|secret|token|code/i;
const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'a text'],
  number: ['数', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['一组（[…]）', 'a list'],
  object: ['对象（{…}）', 'an object'],
  record: ['对象（{…}）', 'an object'],
};

/** The faults of a request as fields of a problem, each with what was found and what is expected, in both languages. */
export function fieldErrors(
  issues: readonly Issue[],
  { data, pointerOf }: { readonly data: unknown; readonly pointerOf: (path: Issue['path']) => string },
): FieldError[] {
  return issues.map((issue) => ({
    pointer: pointerOf(issue.path),
    code: issue.code,
    message: issueWords(issue, data),
  }));
}

/** `limit=0` where 1 is the least: `应为不小于 1 的数，收到 "0" · expected a number of at least 1, found "0"`. */
export function issueWords(issue: Issue, data: unknown): string {
  const found = valueAt(data, issue.path);
  const [zh, en] = sayings(issue, found === undefined);
  const shown = shownValue(found, issue.path);
  return shown === undefined ? `${zh} · ${en}` : `${zh}，收到 ${shown} · ${en}, found ${shown}`;
}

function sayings(issue: Issue, isMissing: boolean): readonly [zh: string, en: string] {
  const [zh = '', en] = issue.message.split(BOTH);
  if (en !== undefined) return [zh, en];
  if (issue.code === 'unrecognized_keys') {
    return [`不认识这些字段：${issue.keys.join('、')}`, `there are no such fields: ${issue.keys.join(', ')}`];
  }
  const expected = expectedWords(issue);
  return isMissing
    ? [`没有写，应为${expected[0]}`, `missing, expected ${expected[1]}`]
    : [`应为${expected[0]}`, `expected ${expected[1]}`];
}

function expectedWords(
  issue: Exclude<Issue, { code: 'unrecognized_keys' }>,
): readonly [zh: string, en: string] {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? [issue.expected, issue.expected];
    case 'invalid_value': {
      const options = issue.values.map(String);
      return [` ${options.join('、')} 之一`, `one of ${options.join(', ')}`];
    }
    case 'too_small':
      return sized(issue.origin, Number(issue.minimum), ['不小于', '至少', 'at least']);
    case 'too_big':
      return sized(issue.origin, Number(issue.maximum), ['不大于', '至多', 'at most']);
    case 'invalid_format':
      return [`${issue.format} 的写法`, `the form of ${issue.format}`];
    case 'not_multiple_of':
      return [`${issue.divisor} 的倍数`, `a multiple of ${issue.divisor}`];
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return ['接口说明里的一种写法', 'one of the forms in the interface’s document'];
    case 'custom':
      return [`：${issue.message}`, issue.message];
    default:
      return issue satisfies never;
  }
}

function sized(
  origin: string,
  bound: number,
  [value, count, en]: readonly [value: string, count: string, en: string],
): readonly [zh: string, en: string] {
  if (origin === 'string') return [`${count} ${bound} 个字的文字`, `a text of ${en} ${bound} characters`];
  if (origin === 'array' || origin === 'set') return [`${count} ${bound} 项`, `${en} ${bound} items`];
  return [`${value} ${bound} 的数`, `a number of ${en} ${bound}`];
}

function valueAt(data: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key as string) : undefined,
    data,
  );
}

// What is secret does not come back, and neither does anything long.
function shownValue(value: unknown, path: Issue['path']): string | undefined {
  if (value === undefined || path.some((key) => NEVER_SHOWN.test(String(key)))) return undefined;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
