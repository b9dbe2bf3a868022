import { findUnit, type Unit } from '#domain/unit.ts';
import { withoutBasis } from './basis-text.ts';
import { cleanText } from './text.ts';

const AFTER_LABEL = /(?:计量)?单\s*位\s*(?:[:：]|均?[为是])\s*([^\s()]+(?:\s*[、,/;]\s*[^\s()]+)*)/g;
const IN_BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/g;
const BETWEEN_UNITS = /[、,，/;；和及\s]+/;

/**
 * The units a title row names: after 单位：, or alone in brackets. `单位：人、%` names two.
 * Words in brackets that are no unit (直管区) are passed over.
 */
export function unitsInTitle(text: string): Unit[] {
  const clean = cleanText(text);
  const stated = [...clean.matchAll(AFTER_LABEL)].flatMap((match) => unitsOfList(match[1] ?? ''));
  return stated.length > 0 ? stated : unitsInBrackets(clean);
}

/** The units a remark names after 单位：, or in words, 单位为人; what follows in the remark is passed over. */
export function unitsInRemark(text: string): Unit[] {
  return [...cleanText(text).matchAll(AFTER_LABEL)].flatMap((match) =>
    unitsOfList((match[1] ?? '').replace(/[。.;].*$/, '')),
  );
}

/** The units a header names: in brackets, as in 人数（万人） and 同比(±%), as its whole text, or % at its end. */
export function unitsInHeader(text: string): Unit[] {
  const clean = cleanText(text);
  const bracketed = unitsInBrackets(clean);
  if (bracketed.length > 0) return bracketed;
  const whole = findUnit(clean.replace(/\s/g, ''));
  if (whole) return [whole];
  const percent = findUnit('%');
  return /%$/.test(clean) && percent ? [percent] : [];
}

/** The text with its units taken out, so that only words of meaning are left: of （人，本月） the month stays. */
export function withoutUnits(text: string): string {
  const clean = cleanText(text);
  // 万人 alone in the third row of a header.
  if (findUnit(clean)) return '';
  return clean
    .replace(AFTER_LABEL, ' ')
    .replace(IN_BRACKETS, (whole, inner: string) =>
      unitsOfList(inner).length > 0 ? ` ${partsOfList(inner).filter(saysTime).join(' ')} ` : whole,
    )
    .replace(/[±+-]*[%‰]/g, ' ');
}

function unitsInBrackets(clean: string): Unit[] {
  return [...clean.matchAll(IN_BRACKETS)].flatMap((match) => unitsOfList(match[1] ?? ''));
}

// 人，累计 is a unit and a word of time.
function unitsOfList(list: string): Unit[] {
  const units = partsOfList(list)
    .filter((part) => !saysTime(part))
    .map(findUnit);
  return units.every((unit) => unit !== undefined) ? units : [];
}

function partsOfList(list: string): string[] {
  return list
    .replace(/^(?:计量)?单\s*位\s*[:：]/, '')
    .split(BETWEEN_UNITS)
    .map((part) => part.replace(/^[±+-]+/, ''))
    .filter((part) => part !== '');
}

function saysTime(part: string): boolean {
  return withoutBasis(part).trim() === '';
}
