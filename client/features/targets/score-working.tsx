import type { ReactNode } from 'react';
import type { ScoreDto } from '#contract/scores.ts';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { scoreWords } from '#client/lib/score-words.ts';

type Working = ScoreDto['items'][number]['working'][number];

/** Where each point of a region comes from. */
export function ScoreWorking({ score }: { readonly score: ScoreDto }): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = scoreWords(language);
  return (
    <ul className="score-working">
      {score.items.map((item) => (
        <li key={item.indicator}>
          <b>{names.indicator(item.indicator)}</b>{' '}
          {item.points === null ? words.unscored : words.of(String(item.points), String(item.weight))}
          <span className="muted">
            {' '}
            {item.working.map((step) => stepText(step, words.steps)).join(t.terms.semicolon)}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Steps = ReturnType<typeof scoreWords>['steps'];

function stepText({ step, found, line }: Working, words: Steps): string {
  const percent = (ratio: number | null): string =>
    ratio === null ? '' : `${formatNumber(ratio * 100, { decimals: 1 })}%`;
  switch (step) {
    case 'missing':
      return words.missing;
    case 'deducted':
    case 'share':
      return words[step](percent(found), percent(line));
    case 'full':
    case 'none':
    case 'proportion':
    case 'bonus':
      return words[step](percent(found));
    default:
      return step satisfies never;
  }
}
