import type { ReactNode } from 'react';
import type { ExploreDto } from '#contract/explore.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { shownText, unitText } from './cell-text.ts';
import { heatOf, shadeStyle } from './shades.ts';

/** What each shade of the heat table stands for, in the numbers of the table. */
export function HeatLegend({ table }: { readonly table: ExploreDto }): ReactNode {
  const { language } = useLanguage();
  const words = useExploreWords();
  const { steps } = heatOf(table);
  if (steps.length === 0) return null;
  const textOf = (value: number): string => shownText(value, table, language);
  return (
    <div className="heat-legend">
      <span>{words.shade.scale(unitText(table, language, words))}</span>
      <ul className="heat-steps">
        {steps.map(({ shade, low, high }) => (
          <li key={shade}>
            <i className="heat-key" aria-hidden="true" style={shadeStyle(shade)} />
            {words.shade.step(textOf(low), textOf(high))}
          </li>
        ))}
      </ul>
      <span>{words.shade.apart}</span>
    </div>
  );
}
