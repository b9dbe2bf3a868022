import { findUnit } from '#domain/unit.ts';
import { cleanText } from './text.ts';
import { unitsInHeader, unitsInTitle } from './unit-text.ts';

const SIZE = '(?:[百千]?万亿?|[百千]?亿|十万?|百|千)';
const THING =
  '人次?|户次?|家|个|件|元|美元|欧元|日元|港元|英镑|吨|千克|公斤|克|公里|千米|米|平方米|平方公里|平方千米|公顷|亩|立方米|升|' +
  '千瓦|千瓦时|千瓦小时|兆瓦|千伏安|吨标准煤|吨公里|人公里|标准箱|标箱|重量箱|台|辆|艘|架|套|部|只|头|匹|株|棵|条|张|本|册|份|' +
  '次|场|座|处|所|间|床|位|名|天|日|小时|岁|分钟|倍|枚|箱|支|片|块|篇|项|种|对|双|亿?立方米|标准台|工日|人年|人天';
const CHINESE = new RegExp(`^${SIZE}?(?:${THING})(?:[/／每](?:${SIZE}?(?:${THING}|年|月)))?$`);
const ENGLISH_SIZE = '(?:thousands?|millions?|billions?|trillions?)';
const ENGLISH =
  /^(?:(?:in )?(?:thousands?|millions?|billions?|trillions?|'?000s?|hundreds?)(?: (?:of )?[a-z$£€ ]{2,30})?|(?:us|nt|hk|a)?\$|usd|eur|gbp|cny|rmb|£|€|¥|(?:us )?dollars?|euros?|pounds?|hours?|days?|weeks?|years?|persons?|people|employees|households|firms|per (?:1,?000|100,?000).{0,30}|pp|percentage points?|‰)$/i;
const PERCENT =
  /^(?:%(?: of .*)?|per ?cent(?:age)?s?(?: (?:of|change|distribution).*)?|pct|pc(?:_[a-z0-9]+)*)$/i;
const IN_BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/g;
const IN_SIZE = new RegExp(`\\bin (${ENGLISH_SIZE}(?: of [a-z]+| [a-z]+)?)\\b`, 'i');
const AFTER_KEY = /^(?:units?(?: of measure(?:ment)?)?|计量单位|单位)(?:\s*[:：]\s*|\s+)(.{1,60})$/i;

/**
 * The units a header, row name or title names, as codes where they are known and else as written: 万美元, thousands.
 * More than one where the text names several. Brackets that hold no unit (上年同月=100) are passed over.
 */
export function looseUnits(text: string, place: 'title' | 'header'): string[] {
  const clean = cleanText(text);
  const known = place === 'title' ? unitsInTitle(text) : unitsInHeader(text);
  const loose = [...clean.matchAll(IN_BRACKETS)].map((match) => unitNamed(match[1] ?? ''));
  const bracketed = loose.filter((each) => each !== undefined);
  if (bracketed.length > 0) return [...new Set(bracketed)];
  if (known.length > 0) return [...new Set(known.map(({ code }) => code))];
  return wordedUnits(clean, place);
}

/** The unit a text is as a whole: its code where it is known, the text where it looks like one, else undefined. */
export function unitNamed(text: string): string | undefined {
  const clean = cleanText(text)
    .replace(/^(?:计量)?单\s*位\s*[:：]\s*/, '')
    .replace(/(?<=元)人民币$/, '')
    .replace(/^人民币(?=.*元$)/, '')
    .replace(/^[±+-]+/, '');
  // 同比% is of one unit, 人,% of two.
  if (/^[^=,、/;和及]{1,12}%$/.test(clean)) return '%';
  const known = findUnit(clean);
  if (known) return known.code;
  if (PERCENT.test(clean)) return '%';
  if (/^THS_PER$/.test(clean)) return '千人';
  return CHINESE.test(clean) || ENGLISH.test(clean) ? clean : undefined;
}

function wordedUnits(clean: string, place: 'title' | 'header'): string[] {
  const keyed = AFTER_KEY.exec(clean)?.[1];
  const named = keyed === undefined ? undefined : unitNamed(keyed);
  if (named !== undefined) return [named];
  if (place === 'header') {
    const whole = unitNamed(clean);
    if (whole !== undefined) return [whole];
  }
  const size = IN_SIZE.exec(clean)?.[1];
  if (size !== undefined) return [size.toLowerCase()];
  return /(?:^|[\s_,-])per ?cent(?:age)?(?:$|[\s_,])(?!points?)/i.test(clean) ? ['%'] : [];
}
