import type { RegisterColumnDto, RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import type { Names } from '#client/api/names.ts';
import type { Language } from '#client/lib/messages/language.ts';
import { exactNumber, roundPercent } from '#client/lib/number.ts';

type Value = RegisterEntryDto['values'][string];
type Computed = RegisterDto['computed'][number];

interface Wording {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

/** What was written down, as people read it; empty where nothing was. */
export function valueText(
  { type, choices, unit }: RegisterColumnDto,
  value: Value | undefined,
  names: Names,
  { language, yes, no }: Wording,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? yes : no;
  // A year or a number of a task has no unit, and no separators.
  if (typeof value === 'number') return unit === null ? String(value) : exactNumber(value);
  if (type === 'region') return names.region(value);
  if (type === 'choice') return choices.find(({ code }) => code === value)?.[language] ?? value;
  return value;
}

/** What follows from it; empty where it does not. */
export function computedText(
  { type, choices, unit }: Computed,
  value: string | number | null | undefined,
  language: Language,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return choices.find(({ code }) => code === value)?.[language] ?? value;
  if (type === 'share') return `${roundPercent(value)}%`;
  return unit === null ? exactNumber(value) : `${exactNumber(value)} ${unit[language]}`;
}
