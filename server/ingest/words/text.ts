const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const MINUS_SIGNS = /[\u2212\ufe63]/g;
/** Marks that point to a footnote; they are no part of a name or a number. */
export const FOOTNOTE_MARKS = /[*†‡\u2460-\u2473]+$/;

const TRADITIONAL: ReadonlyMap<string, string> = new Map([
  ['縣', '县'],
  ['區', '区'],
  ['開', '开'],
  ['萬', '万'],
  ['慶', '庆'],
  ['雲', '云'],
  ['長', '长'],
  ['壽', '寿'],
  ['陽', '阳'],
  ['銅', '铜'],
  ['墊', '垫'],
  ['豐', '丰'],
  ['億', '亿'],
]);
const TRADITIONAL_ANY = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'g');
const NOT_IN_NAMES = /[\s·•.,、，。:：;；'"“”‘’_\-—–―()[\]【】〔〕《》<>/\\|*#†‡\u2460-\u2473]/g;

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * Full-width letters, digits and signs as ASCII, every kind of space as one ASCII space, zero-width ones dropped.
 * Circled digits stay: ① is a footnote mark, never a 1. `toHalfWidth('１２．３％')` is `12.3%`.
 */
export function toHalfWidth(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return text
    .replace(ZERO_WIDTH, '')
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(MINUS_SIGNS, '-');
}

/** The cell's text for people: half-width, trimmed, runs of spaces and line breaks as one space. */
export function cleanText(text: string): string {
  return toHalfWidth(text).replace(SPACES, ' ').replace(/ +/g, ' ').trim();
}

/** The text as it stands, trimmed, runs of any spaces and line breaks as one space. */
export function shownText(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(SPACES, ' ').replace(/ +/g, ' ').trim();
}

/**
 * What two spellings of one name have in common: no width, case, spaces, punctuation, footnote marks or
 * traditional characters. `nameKey('重 庆')` is `重庆`, however wide the space.
 */
export function nameKey(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replace(TRADITIONAL_ANY, (char) => TRADITIONAL.get(char) ?? char)
    .replace(NOT_IN_NAMES, '');
}

/** 其中：, of which, #, serial numbers such as `1.` or `（一）` before a row's name, taken off. */
export function withoutRowMarks(label: string): string {
  return cleanText(label)
    .replace(/^[#＃]+/, '')
    .replace(/^(?:其\s*中|of which)\s*[:：]?\s*/i, '')
    .replace(/^(?:\d{1,2}\s*[.、)]|\(?[一二三四五六七八九十]{1,3}[、)])\s*/, '')
    .replace(/^[#＃]+/, '')
    .replace(FOOTNOTE_MARKS, '')
    .trim();
}

/**
 * The same text without a hold on the chunk it was cut from: long cells kept for good would otherwise keep the
 * whole chunk of the file in memory.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
}
