import { parseDecimal } from '#domain/decimal.ts';
import type { MissingReason } from '#domain/measure.ts';
import { findUnit, type Unit } from '#domain/unit.ts';
import { NOT_CALCULATED } from '#server/ingest/workbook/number-text.ts';
import { type Bilingual, FOOTNOTE_MARKS, toHalfWidth } from '#server/ingest/words/text.ts';

/** Why a cell is no number, in words that end the sentence of the problem. */
export type UnreadableHint =
  'text' | 'target' | 'range' | 'excel-error' | 'uncalculated' | 'digits' | 'comma' | 'rounded' | 'brackets';

export type CellReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** 4 and 8 for a trailing 万 and 亿: the value counts that power of ten of the base unit. */
      readonly scale: 0 | 4 | 8;
      /** A unit written after the number; % is one. */
      readonly unit: Unit | undefined;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'unreadable'; readonly hint: UnreadableHint };

const MARKS: readonly (readonly [RegExp, MissingReason])[] = [
  [/^$/, 'not-reported'],
  [/^(?:未(?:上报|报送?|填报?)|缺报|暂[缺无]|缺)$/, 'not-reported'],
  [/^(?:[-—–―─－]+|\/|不适用|n\/a)$/i, 'not-applicable'],
  [/^(?:…+|\.{3,}|。{3,})$/, 'below-unit'],
  [/^(?:\*{2,}|x+|保密)$/i, 'suppressed'],
];
/** No number is written longer, and patterns of digits and spaces are slow on long texts. */
const LONGEST_CELL = 60;
const EXCEL_ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/i;
const TARGET =
  /左右|以上|以内|以下|不低于|不少于|不超过|控制在|保持在|力争|达到|至少|大于|小于|高于|低于|超过|[≥≤><]=?/;
const RANGE = /^\d[\d.,]*\s*%?\s*[-—–~～至]\s*\d/;
/** A loss in a ledger, and elsewhere a remark: (12) is -12 to some. */
const IN_BRACKETS = /^\(\s*[\d.,]*\d\s*%?\s*\)$/;
const GROUPED = /^[+-]?\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d(?:\.(\d+))?e([+-]?\d{1,3})$/i;
const NUMBER_THEN_SUFFIX = /^([+-]?[\d.,][\d.,\s]*?(?:e[+-]?\d+)?)\s*(\D*)$/i;

/**
 * What a value cell says. Text, targets, ranges and faults of Excel are unreadable, never guessed at.
 * `readCell('3.4万')` is 3.4 of scale 4; `readCell('—')` is missing, not applicable; `readCell('')` is not reported.
 */
export function readCell(cell: string): CellReading {
  if (cell.length > LONGEST_CELL) return unreadable('text');
  const text = toHalfWidth(cell).trim();
  const plain = parseDecimal(text);
  if (plain !== undefined) return { kind: 'number', value: plain, scale: 0, unit: undefined };
  const mark = MARKS.find(([pattern]) => pattern.test(text));
  if (mark) return { kind: 'missing', reason: mark[1] };
  if (text === NOT_CALCULATED) return unreadable('uncalculated');
  if (EXCEL_ERROR.test(text)) return unreadable('excel-error');
  if (TARGET.test(text)) return unreadable('target');
  if (RANGE.test(text)) return unreadable('range');
  if (IN_BRACKETS.test(text)) return unreadable('brackets');
  return readDecorated(text.replace(/^'/, '').replace(FOOTNOTE_MARKS, ''));
}

function readDecorated(text: string): CellReading {
  const [, digits = '', suffix = ''] = NUMBER_THEN_SUFFIX.exec(text) ?? [];
  if (digits === '') return unreadable('text');
  const number = readDigits(digits.trim());
  if (typeof number === 'string') return unreadable(number);
  const tail = suffix.replace(/\s/g, '').replace('萬', '万');
  if (tail === '') return { kind: 'number', value: number, scale: 0, unit: undefined };
  if (tail === '万') return { kind: 'number', value: number, scale: 4, unit: undefined };
  if (tail === '亿' || tail === '億') return { kind: 'number', value: number, scale: 8, unit: undefined };
  const unit = findUnit(tail);
  return unit ? { kind: 'number', value: number, scale: 0, unit } : unreadable('text');
}

function readDigits(digits: string): number | UnreadableHint {
  const plain = parseDecimal(digits);
  if (plain !== undefined) return plain;
  if (GROUPED.test(digits)) return parseDecimal(digits.replace(/[, ]/g, '')) ?? 'digits';
  const scientific = SCIENTIFIC.exec(digits);
  if (scientific) return readScientific(digits, scientific);
  if (/^[+-]?\d+(?:\.\d+)?$/.test(digits)) return 'digits';
  return /^\d+,\d{1,2}$/.test(digits) ? 'comma' : 'text';
}

// A sheet that shows 123456789012 as 1.23457E+11 saves just that: five decimals with a large exponent are a number
// cut off on the way, and the digits lost cannot be had back.
function readScientific(
  digits: string,
  [, decimals = '', exponent]: RegExpExecArray,
): number | UnreadableHint {
  if (decimals.length >= 5 && Number(exponent) >= 11) return 'rounded';
  const value = Number(digits);
  return Number.isFinite(value) && Math.abs(value) < 1e15 && decimals.length < 15 ? value : 'digits';
}

function unreadable(hint: UnreadableHint): CellReading {
  return { kind: 'unreadable', hint };
}

const HINTS: Readonly<Record<UnreadableHint, Bilingual>> = {
  text: { zh: '', en: '' },
  target: { zh: '（像是目标的写法）', en: ' (it looks like a target)' },
  range: { zh: '（是一个区间）', en: ' (it is a range)' },
  'excel-error': { zh: '（Excel 公式错误）', en: ' (an error of an Excel formula)' },
  uncalculated: {
    zh: '（公式没有计算结果：请用 Excel 打开、保存后重新上传）',
    en: ' (a formula without its result: open and save the file in Excel, then upload it again)',
  },
  brackets: {
    zh: '（括号里的数，分不清是负数还是附注；负数请写成 -12）',
    en: ' (in brackets: a negative number or a remark? Write -12)',
  },
  digits: { zh: '（超过 15 位有效数字）', en: ' (over 15 significant digits)' },
  comma: {
    zh: '（逗号后不足三位，分不清是小数点还是千位符）',
    en: ' (decimal comma or thousands separator?)',
  },
  rounded: {
    zh: '（Excel 的科学计数显示，尾数已丢失）',
    en: ' (shown by Excel in scientific form, digits are lost)',
  },
};

/** The hint in words, to end the sentence “this is not a readable number”. */
export function hintWords(hint: UnreadableHint): Bilingual {
  return HINTS[hint];
}

const MISSING_WORDS: Readonly<Record<MissingReason, Bilingual>> = {
  'not-reported': { zh: '空白（未报）', en: 'blank (not reported)' },
  'not-applicable': { zh: '不适用（—）', en: 'not applicable (—)' },
  'below-unit': { zh: '不足一个单位或未公布（…）', en: 'below the unit or not released (…)' },
  suppressed: { zh: '不公开（***）', en: 'suppressed (***)' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export function missingWords(reason: MissingReason): Bilingual {
  return MISSING_WORDS[reason];
}

/** The number a target is typed with: 600000, 60万以上, 5.0以内. Undefined when there is none. */
export function readTarget(cell: string): { value: number; scale: 0 | 4 | 8 } | undefined {
  const bare = toHalfWidth(cell).replace(new RegExp(TARGET.source, 'g'), '');
  const reading = readCell(bare);
  return reading.kind === 'number' ? { value: reading.value, scale: reading.scale } : undefined;
}
