import type { ReferenceIndex } from '#server/ingest/reference.ts';
import { withoutRowMarks } from '#server/ingest/words/text.ts';
import { nameText } from '#server/ingest/layouts/grid/row-names.ts';
import { partNames } from './part-names.ts';

interface NamedRow {
  /** The name as it stands, with its spaces and marks. */
  readonly raw: string;
  /** What a column of codes says; empty for nothing. */
  readonly code: string;
}
interface Whole {
  readonly path: readonly string[];
  readonly indent: number;
  readonly code: string;
  readonly isIndicator: boolean;
}

const MARKED = /^[\s\u3000]*(?:其\s*中|[#＃]|of which)/i;
const SAYS_OF_WHICH = /^[\s\u3000]*(?:其\s*中|of which)/i;
const NUMBERED =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[.．、])/;

/**
 * The path of a row's name, called row by row: a part (其中：高校毕业生, #农民工, one set in, one whose code goes on from
 * the code above) stands under the row it is a part of, unless its name is of an indicator by itself. A part of a part
 * stands under both.
 */
export function memberOf(index: ReferenceIndex): (row: NamedRow) => string[] {
  let whole: Whole | undefined;
  let member: { readonly path: readonly string[]; readonly indent: number } | undefined;
  return ({ raw, code }) => {
    const text = withoutRowMarks(nameText(raw));
    if (text === '') return [];
    const names = partNames(text, index);
    const isIndicator = names.indicator.kind !== 'none' && !names.isEither;
    const indent = widthBefore(raw);
    const isPart =
      whole !== undefined && belongs({ raw, code, indent, isIndicator, inRun: member !== undefined }, whole);
    if (!isPart || whole === undefined) {
      whole = { path: [text], indent, code, isIndicator: isIndicator || names.isEither };
      member = undefined;
      return [text];
    }
    const isNested = member !== undefined && SAYS_OF_WHICH.test(raw) && indent > member.indent;
    const above = isNested ? (member?.path ?? whole.path) : whole.path;
    const path = isIndicator ? [text] : [...above, text];
    if (!isNested) member = { path, indent };
    return path;
  };
}

interface Candidate extends NamedRow {
  readonly indent: number;
  readonly isIndicator: boolean;
  readonly inRun: boolean;
}

function belongs({ raw, code, indent, isIndicator, inRun }: Candidate, whole: Whole): boolean {
  if (MARKED.test(raw)) return true;
  if (NUMBERED.test(raw)) return false;
  if (whole.code !== '' && code.length > whole.code.length && code.startsWith(whole.code)) return true;
  if (indent > whole.indent && whole.isIndicator) return true;
  return inRun && !isIndicator;
}

function widthBefore(raw: string): number {
  const spaces = /^[\s\u3000]*/.exec(raw)?.[0] ?? '';
  return spaces.length + spaces.replace(/[^\u3000]/g, '').length;
}
