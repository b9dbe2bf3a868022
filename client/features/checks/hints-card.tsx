import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { integrityQuery } from '#client/api/checks-query.ts';
import { useNames } from '#client/api/names.ts';
import { checksWords } from '#client/lib/checks-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';

/** Reasons to look again at the figures of one indicator and year. */
export function HintsCard(): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const names = useNames();
  const words = checksWords(language);
  const [indicator, setIndicator] = useState('urban-new-jobs');
  const year = Number((view.period ?? '2020').slice(0, 4));
  const query = useQuery(integrityQuery(indicator, year));
  return (
    <Card title={`${words.hints} · ${year}`}>
      <p className="muted">{words.hintsNote}</p>
      <Choice
        label={words.indicator}
        value={indicator}
        options={names.indicators.map(({ code }) => ({ value: code, label: names.indicator(code) }))}
        onChange={setIndicator}
      />
      <QueryView query={query} skeleton={<Skeleton height={120} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <ul className="check-hints">
              {items.map((item) => (
                <li key={`${item.region} ${item.hint}`}>
                  <b>{names.region(item.region)}</b> {words.hintNames[item.hint]}{' '}
                  <span className="muted">
                    {words.seen(item.seen, item.of)}
                    {item.byChance !== null &&
                      ` · ${words.chance(`${formatNumber(item.byChance * 100, { decimals: 1 })}%`)}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
