import type { ReactNode } from 'react';
import type { RegionDto } from '#contract/catalogue.ts';
import { exactFigure } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useEntryWords } from '#client/lib/entry-words.ts';
import { isShare } from './entry-units.ts';
import type { EntryValues } from './entry-draft.ts';
import { sumTyped, typedFigure } from './typed-figure.ts';
import { tidySum } from './tidy-sum.ts';

interface EntryTotalsProps {
  readonly values: EntryValues;
  readonly regions: readonly RegionDto[];
  readonly unit: string;
}

/** The sum of the districts as typed, how complete it is, and how far it is from the city’s figure; none of rates. */
export function EntryTotals({ values, regions, unit }: EntryTotalsProps): ReactNode {
  const { language } = useLanguage();
  const texts = useEntryWords();
  const words = texts;
  if (isShare(unit)) return <p className="muted">{words.noSum}</p>;
  const districts = regions.filter(({ kind }) => kind === 'division').map(({ code }) => code);
  const city = regions.find(({ kind }) => kind === 'city');
  const total = sumTyped(values, districts);
  const ofCity = city && typedFigure(values[city.code] ?? '');
  const isWhole = total.known === total.rows;
  return (
    <p className="entry-totals" aria-live="polite">
      <span>{words.sum(exactFigure(total.sum, unit, language), total.known, total.rows)}</span>
      {ofCity !== undefined && isWhole && (
        <span className={ofCity === total.sum ? 'muted' : 'entry-off'}>
          {words.difference(exactFigure(tidySum([ofCity, -total.sum]), unit, language))}
        </span>
      )}
    </p>
  );
}
