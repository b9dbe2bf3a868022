import type { Language } from '../four-screens.ts';
import type { Filled } from '../filled-data.ts';

/** The same in both languages. */
export type Words = Readonly<Record<Language, string>>;

export const PEOPLE = ['leader', 'analyst', 'officer'] as const;
export type Person = (typeof PEOPLE)[number];

/** A question somebody asks, and the part of a screen that answers it. */
export interface Question {
  /** Whose, and its number among theirs, as practice.md 7 counts. */
  readonly of: Person;
  readonly no: number;
  readonly asks: Words;
  /** Which figures it is answered on: the published ones, or the demonstration’s where nothing was published. */
  readonly start: Filled;
  readonly screen: Words;
  /** Where it opens, answer and all. `{upload}`, `{report}`, `{behind}`, `{recovering}`: see places.ts. */
  readonly path: string;
  readonly part: Part;
  /** What the part has to say: so it is there with its figures, not empty. */
  readonly says: Words;
  /** What is pressed or moved first, where the address alone does not lead there. */
  readonly first?:
    { readonly tab: Words } | { readonly button: Words } | { readonly slider: Words; readonly to: string };
  /** What the screen cannot say. Missing: left out where the answer is whole. */
  readonly missing?: Words;
}

/** The part that answers, by its role and (a piece of) its name. */
export interface Part extends Words {
  readonly role: 'region' | 'article' | 'table' | 'dialog' | 'checkbox';
}

/** One picture shows a screen’s part in one language, for all questions that it answers. */
export function sheetName({ path, part, first }: Question, all: readonly Question[]): string {
  const same = all.find((each) => each.path === path && each.part.zh === part.zh && each.first === first);
  return same === undefined ? '' : `${same.of}-${String(same.no).padStart(2, '0')}`;
}
