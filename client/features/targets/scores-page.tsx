import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ScoreDto, ScoresDto } from '#contract/scores.ts';
import { useNames } from '#client/api/names.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { schemesQuery, scoresQuery } from '#client/api/scores-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { scoreWords } from '#client/lib/score-words.ts';
import { useTargetSections } from '#client/lib/target-sections.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { ScoreWorking } from './score-working.tsx';
import './targets.css';

const BASES = ['schedule', 'year'] as const;

/** 考核计分: districts by a scheme, with the working of every point. */
export function ScoresPage(): ReactNode {
  const { language } = useLanguage();
  const { view, search, setParams } = useView();
  const words = scoreWords(language);
  const params = new URLSearchParams(search);
  const schemes = useQuery(schemesQuery).data?.items ?? [];
  const scheme = params.get('scheme') ?? 'stepped-deduction';
  const against = params.get('against') === 'year' ? 'year' : 'schedule';
  const overview = useQuery({ ...overviewQuery(view), enabled: view.period === undefined });
  const period = view.period ?? overview.data?.period;
  const query = useQuery({
    ...scoresQuery({ scheme, period: period ?? '', against, asOf: view.asOf }),
    enabled: period !== undefined,
  });
  const chosen = schemes.find(({ id }) => id === scheme);
  return (
    <Page title={words.title}>
      <SectionNav label={words.targets} links={useTargetSections()} />
      <p className="muted">{words.intro}</p>
      <div className="score-filters">
        <Field label={words.scheme} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={scheme}
              onChange={(event) => setParams({ scheme: event.target.value })}
            >
              {schemes.map(({ id, nameZh, nameEn }) => (
                <option key={id} value={id}>
                  {language === 'zh' ? nameZh : nameEn}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.against} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={against}
              onChange={(event) => setParams({ against: event.target.value })}
            >
              {BASES.map((basis) => (
                <option key={basis} value={basis}>
                  {words.bases[basis]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p className="muted one-line">
        {chosen && words.source(language === 'zh' ? chosen.sourceZh : chosen.sourceEn)}
      </p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={420} />}>
          {(scores) =>
            scores.items.length === 0 ? (
              <Empty title={words.empty} text={words.emptyText} />
            ) : (
              <>
                <ScoresTable scores={scores} />
                {scores.items.every(({ points }) => points === null) && <ReportLink />}
              </>
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}

function ScoresTable({ scores }: { readonly scores: ScoresDto }): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = scoreWords(language);
  const list = (codes: readonly string[]): string =>
    codes.map((code) => names.indicator(code)).join(t.terms.comma);
  return (
    <Table<ScoreDto>
      caption={words.title}
      rows={scores.items}
      rowKey={({ region }) => region}
      columns={[
        { key: 'rank', header: words.columns.rank, align: 'end', cell: ({ rank }) => rank ?? '–' },
        { key: 'region', header: words.columns.region, cell: ({ region }) => names.region(region) },
        {
          key: 'points',
          header: words.columns.points,
          align: 'end',
          cell: ({ points }) =>
            points === null ? (
              <span className="muted">{words.unscored}</span>
            ) : (
              <b>{words.of(String(points), String(scores.of))}</b>
            ),
        },
        {
          key: 'movement',
          header: words.columns.movement,
          cell: ({ movement }) => {
            if (movement === null) return null;
            return movement > 0 ? words.up(movement) : movement < 0 ? words.down(-movement) : words.same;
          },
        },
        {
          key: 'working',
          header: words.columns.working,
          cell: (score) => (
            <div className="score-cell">
              {score.missing.length > 0 && (
                <span className="muted">{words.missing(list(score.missing))}</span>
              )}
              {score.vetoedBy.length > 0 && <span>{words.veto(list(score.vetoedBy))}</span>}
              <details>
                <summary>{words.show}</summary>
                <ScoreWorking score={score} />
              </details>
            </div>
          ),
        },
      ]}
    />
  );
}
