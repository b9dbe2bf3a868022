/** Which parts of a date its format shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  /** Hours beyond a day: a length of time and no date. */
  readonly isElapsed: boolean;
}

/** How one section of a format shows a number. */
export type FormatSection =
  | {
      readonly kind: 'number';
      readonly percent: boolean;
      /** A text written behind the number, such as 万人. */
      readonly suffix: string;
    }
  /** Shown smaller than it is, by 10^shift: `0,` shows thousands, `0!.0,` ten thousands. */
  | { readonly kind: 'scaled'; readonly shift: number }
  | { readonly kind: 'date'; readonly parts: DateParts };

/** A number format of Excel, as far as it says what a number means. */
export interface NumberFormat {
  sectionFor(value: number): FormatSection;
}

const PLAIN: FormatSection = { kind: 'number', percent: false, suffix: '' };
/** 常规. */
export const GENERAL: NumberFormat = { sectionFor: () => PLAIN };

const LONGEST_FORMAT = 512;
const known = new Map<string, NumberFormat>();
const MOST_KNOWN = 5000;

/** Reads a format code. `0.0%` shows percent; `0"万人"` writes a unit; `yyyy"年"m"月"` is a month. */
export function parseNumberFormat(code: string): NumberFormat {
  const found = known.get(code);
  if (found) return found;
  const format = readFormat(code.slice(0, LONGEST_FORMAT));
  if (known.size < MOST_KNOWN) known.set(code, format);
  return format;
}

function readFormat(code: string): NumberFormat {
  if (code === '' || /^(?:general|@|G\/通用格式)$/i.test(code)) return GENERAL;
  const sections = splitSections(code);
  const conditions = sections.map(conditionOf);
  const shown = sections.map(readSection);
  return { sectionFor: (value) => shown[chooseSection(conditions, value)] ?? PLAIN };
}

type Token = { readonly literal: string } | { readonly code: string } | { readonly bracket: string };

/** The format cut at its semicolons, its quoted and escaped texts told apart from its codes. */
function splitSections(code: string): Token[][] {
  const sections: Token[][] = [[]];
  const pattern =
    /"([^"]*)"?|[\\!]([\s\S])|\[([^\]]*)\]|[_*][\s\S]|G\/通用格式|General|AM\/PM|A\/P|上午\/下午|[\s\S]/gi;
  for (const match of code.matchAll(pattern)) {
    const [whole, quoted, escaped, bracket] = match;
    const section = sections.at(-1) ?? [];
    if (quoted !== undefined || escaped !== undefined) section.push({ literal: quoted ?? escaped ?? '' });
    else if (bracket !== undefined) section.push({ bracket });
    else if (whole === ';') sections.push([]);
    else if (!/^[_*]/.test(whole)) section.push({ code: whole });
  }
  return sections;
}

type Condition = (value: number) => boolean;

function conditionOf(section: readonly Token[]): Condition | undefined {
  for (const token of section) {
    const match = 'bracket' in token ? /^(>=|<=|<>|>|<|=)(-?[\d.]+)$/.exec(token.bracket) : null;
    if (!match) continue;
    const [, sign = '', text = ''] = match;
    const bound = Number(text);
    if (sign === '>=') return (value) => value >= bound;
    if (sign === '<=') return (value) => value <= bound;
    if (sign === '>') return (value) => value > bound;
    if (sign === '<') return (value) => value < bound;
    return sign === '=' ? (value) => value === bound : (value) => value !== bound;
  }
  return undefined;
}

/** Positive; negative; zero — unless sections name the numbers they are for. */
function chooseSection(conditions: readonly (Condition | undefined)[], value: number): number {
  const count = Math.min(3, conditions.length);
  if (conditions.some((condition) => condition !== undefined)) {
    for (let at = 0; at < count; at += 1) {
      if (conditions[at]?.(value) ?? at === count - 1) return at;
    }
    return count - 1;
  }
  if (count === 1 || value > 0) return 0;
  if (value < 0) return 1;
  return count === 3 ? 2 : 0;
}

function readSection(section: readonly Token[]): FormatSection {
  const codes = section.map((token) => ('code' in token ? token.code : '')).join('');
  const elapsed = section.some((token) => 'bracket' in token && /^(?:h+|m+|s+)$/i.test(token.bracket));
  const hasDigits = /[0#?]|General|G\/通用格式/i.test(codes);
  if (elapsed || (!hasDigits && /[ymdhseb]/i.test(codes))) {
    return { kind: 'date', parts: dateParts(section, elapsed) };
  }
  if (!hasDigits) return PLAIN;
  const shift = scaleOf(section);
  if (shift < 0) return { kind: 'scaled', shift };
  return { kind: 'number', percent: codes.includes('%'), suffix: suffixOf(section) };
}

/** `0,` shows a thousandth; a point written as text between digits (`0!.0`) one digit less for each behind it. */
function scaleOf(section: readonly Token[]): number {
  const text = section
    .map((token) =>
      'literal' in token ? (token.literal === '.' ? '!' : 'x') : 'code' in token ? token.code : '',
    )
    .join('');
  const commas = /[0#?](,+)(?![0#?,])/.exec(text)?.[1]?.length ?? 0;
  const faked = /[0#?]!([0#?]+)/.exec(text)?.[1]?.length ?? 0;
  return -3 * commas - faked;
}

/** The texts after the last digit. A bracket right of the digits closes a negative number, nothing more. */
function suffixOf(section: readonly Token[]): string {
  const last = section.findLastIndex(
    (token) => 'code' in token && /^(?:[0#?%]|General|G\/通用格式)$/i.test(token.code),
  );
  const literals = section.slice(last + 1).map((token) => ('literal' in token ? token.literal : ''));
  const bare = section.slice(last + 1).map((token) => ('code' in token ? token.code : ''));
  const text = literals.join('').trim() || bare.join('').trim();
  return /^[)）\s\-@;]*$/.test(text) ? '' : text;
}

function dateParts(section: readonly Token[], isElapsed: boolean): DateParts {
  // An m beside hours or seconds counts minutes.
  const codes = section
    .map((token) => ('code' in token ? token.code : ''))
    .join('')
    .toLowerCase()
    .replace(/am\/pm|a\/p|上午\/下午/g, 'h');
  const letters = codes
    .replace(/[^ymdhseb]/g, '')
    .replace(/(h+)m+/g, '$1')
    .replace(/m+(s+)/g, '$1');
  return {
    year: /[yeb]/.test(letters),
    month: letters.includes('m'),
    day: letters.includes('d'),
    time: /[hs]/.test(letters),
    isElapsed,
  };
}

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
/** Formats known by number. 27–36 and 50–58 are those of a Chinese Excel. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...[9, 10].map((id) => [id, '0%'] as const),
  ...[14, 15, 22, 30, 31].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[16, 28, 29, 51, 53, 54, 58].map((id) => [id, MONTH_DAY] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, YEAR_MONTH] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'h:mm:ss'] as const),
  [46, '[h]:mm:ss'],
]);

/** The code of a format known by its number; General for the rest, which only say how many digits to show. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? 'General';
}
