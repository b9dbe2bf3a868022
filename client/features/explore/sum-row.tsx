import type { ReactNode } from 'react';
import type { ExploreDto, ExploreSum } from '#contract/explore.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { shownValue } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { exactNumber } from '#client/lib/number.ts';
import { shownText } from './cell-text.ts';

/** The parts added up, each column with how many of them had a figure and how far they are from the whole. */
export function SumRow({ table }: { readonly table: ExploreDto }): ReactNode {
  const { language } = useLanguage();
  const words = useExploreWords();
  const { sum, rowsBy } = table;
  if (!sum || rowsBy === 'group') return null;
  return (
    <tfoot>
      <tr className="explore-sum">
        <th scope="row" className="explore-name">
          {words.sum[rowsBy]}
        </th>
        {sum.map(({ shown, known, of, gap }, index) => (
          <td key={table.columns[index]} className="cell-end">
            {shown !== null && shownText(shown, table, language)}
            <span className={known < of ? 'explore-note explore-short' : 'explore-note'}>
              {words.covered(known, of)}
            </span>
            {gap && <Gap gap={gap} unit={table.unit} />}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

interface GapProps {
  readonly gap: NonNullable<ExploreSum['gap']>;
  readonly unit: string;
}

/** To the last digit: rounded for display, a gap of rounding would read 0. */
function Gap({ gap: { value, rounding }, unit }: GapProps): ReactNode {
  const { language } = useLanguage();
  const { gap } = useExploreWords();
  const exact = (number: number): string => exactNumber(shownValue(number, unit, language));
  const isPast = Math.abs(value) > rounding;
  return (
    <>
      <span className={isPast ? 'explore-note explore-short' : 'explore-note'}>{gap.of(exact(value))}</span>
      {value !== 0 && (
        <span className={isPast ? 'explore-note explore-short' : 'explore-note'}>
          {isPast ? gap.past(exact(rounding)) : gap.withinRounding(exact(rounding))}
        </span>
      )}
    </>
  );
}
