import type { z } from 'zod';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Where something stands: a file of the pack and its line, from 1; line 0 is the whole file. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** One fault of a pack: where, what stands there, what should. */
export interface PackIssue extends Origin {
  /** Column, or path inside a JSON file; empty for the whole line or file. */
  readonly field: string;
  readonly found: string;
  readonly expected: Bilingual;
}

/** A pack that cannot be used, with every fault found and not only the first. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly issues: readonly PackIssue[];

  constructor(issues: readonly PackIssue[]) {
    super(issues.map(renderIssue).join('\n'));
    this.issues = issues;
  }
}

/** `targets.csv:3 unit: 期望已知的计量单位，实为“万”。 Expected a known unit, found "万".` */
export function renderIssue({ file, line, field, found, expected }: PackIssue): string {
  const place = `${file}${line > 0 ? `:${line}` : ''}${field === '' ? '' : ` ${field}`}`;
  return `${place}: 应为${expected.zh}，实为“${found}”。 Expected ${expected.en}, found "${found}".`;
}

/** Parameters of a zod refinement that say what it expects; read back by expectationOf. */
export function expecting(zh: string, en: string): { readonly params: Bilingual } {
  return { params: { zh, en } };
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: 'yes 或 no', en: 'yes or no' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};

/** What a zod issue wanted, in both languages. */
export function expectationOf(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? same(issue.expected);
    case 'invalid_value': {
      const values = issue.values.map(String).join(' | ');
      return { zh: `其中之一：${values}`, en: `one of ${values}` };
    }
    case 'too_small':
      return issue.origin === 'string'
        ? { zh: '不留空', en: 'not empty' }
        : { zh: `不小于 ${issue.minimum}`, en: `at least ${issue.minimum}` };
    case 'too_big':
      return { zh: `不大于 ${issue.maximum}`, en: `at most ${issue.maximum}` };
    case 'unrecognized_keys':
      return { zh: `没有多余的键 ${issue.keys.join('、')}`, en: `no extra key ${issue.keys.join(', ')}` };
    case 'custom': {
      const { zh, en } = issue.params ?? {};
      return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : same(issue.message);
    }
    default:
      return same(issue.message);
  }
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
