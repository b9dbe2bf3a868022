import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';

/** What stands worse against its target than a month before, the worst first. */
export function WorseCard({ worse }: { readonly worse: OverviewDto['worse'] }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = t.overview.worse;
  const points = (value: number): string => formatNumber(value, { decimals: 1, signed: true });
  return (
    <Card
      title={words.title}
      actions={
        worse.since !== null && (
          <span className="muted">{words.since(formatPeriod(worse.since, language), worse.compared)}</span>
        )
      }
      footer={<Link href={hrefTo('/compare')}>{words.all}</Link>}
    >
      {worse.items.length === 0 ? (
        <p className="muted">
          {worse.since === null ? words.january : worse.compared === 0 ? words.nothingToCompare : words.none}
        </p>
      ) : (
        <>
          <p className="muted">{words.note}</p>
          <ol className="worse">
            {worse.items.map((item) => (
              <li key={item.target}>
                <span>
                  <Link href={hrefTo(`/targets/${item.target}`)}>
                    {names.region(item.region)} · {names.indicator(item.indicator)}
                  </Link>
                  <span className="muted">{words.moved(points(item.before), points(item.now))}</span>
                </span>
                <span className="row">
                  <b>{t.terms.pp(points(item.change))}</b>
                  <StatusWord status={item.status} lenient={item.lenient} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
