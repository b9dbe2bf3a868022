import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Consequences } from '#contract/uploads.ts';
import { useNames } from '#client/api/names.ts';
import { consequencesQuery } from '#client/api/uploads-query.ts';
import type { UploadRevision } from '#client/api/uploads-query.ts';
import { figureText, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { asStatus } from '#client/ui/status-tone.ts';
import { CompareAgain, isMoved } from './compare-again.tsx';
import { Table } from '#client/ui/table.tsx';

type Verdict = Consequences['verdicts'][number];
type Side = Verdict['before'];

export interface ConsequencesCardProps {
  readonly of: UploadRevision;
  readonly accepted: ReadonlySet<string>;
}

/** What a commit would do to verdicts and warnings. */
export function ConsequencesCard({ of, accepted }: ConsequencesCardProps): ReactNode {
  const texts = useUploadWords();
  const query = useQuery(consequencesQuery(of, [...accepted].sort()));
  const words = texts.consequences;
  return (
    <Card title={words.title}>
      {isMoved(query.error) ? (
        <CompareAgain id={of.id} />
      ) : (
        <QueryView query={query} skeleton={<Skeleton height={72} />}>
          {({ verdicts, warnings, counts }) =>
            verdicts.length === 0 && warnings.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <div className="stack">
                {verdicts.length > 0 && <Verdicts verdicts={verdicts} />}
                {warnings.length > 0 && (
                  <div>
                    <p className="muted">
                      {words.counts(counts.opened, counts.raised, counts.lowered, counts.released)}
                    </p>
                    <Warnings warnings={warnings} />
                  </div>
                )}
              </div>
            )
          }
        </QueryView>
      )}
    </Card>
  );
}

function Verdicts({ verdicts }: { readonly verdicts: readonly Verdict[] }): ReactNode {
  const { language } = useLanguage();
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.consequences;
  return (
    <Table<Verdict>
      caption={words.verdicts}
      dense
      rows={verdicts}
      rowKey={(verdict) => `${verdict.target}-${verdict.region}-${verdict.period}`}
      columns={[
        {
          key: 'target',
          header: words.target,
          cell: (verdict) =>
            `${names.region(verdict.region)} ${names.indicator(verdict.indicator)} · ${formatPeriod(verdict.period, language)}`,
        },
        {
          key: 'before',
          header: words.before,
          cell: (verdict) => <SideView side={verdict.before} indicator={verdict.indicator} />,
        },
        {
          key: 'after',
          header: words.after,
          cell: (verdict) => <SideView side={verdict.after} indicator={verdict.indicator} />,
        },
      ]}
    />
  );
}

function SideView({ side, indicator }: { readonly side: Side; readonly indicator: string }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const status = asStatus(side.status);
  const { value, unit } = side.actual;
  return (
    <span className="row">
      {status ? <StatusWord status={status} /> : side.status}
      {value !== null && figureText({ value, unit, decimals: names.decimals(indicator) }, language)}
    </span>
  );
}

function Warnings({ warnings }: { readonly warnings: Consequences['warnings'] }): ReactNode {
  const { language } = useLanguage();
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.consequences;
  return (
    <ul className="warning-changes">
      {warnings.map((warning) => (
        <li key={`${warning.rule}-${warning.region}-${warning.period}-${warning.kind}`} className="row">
          <LevelMark level={warning.level} />
          <span>
            {words.kinds[warning.kind]} · {names.region(warning.region)} {names.indicator(warning.indicator)}{' '}
            · {formatPeriod(warning.period, language)}
          </span>
          {warning.value !== null && (
            <span className="muted">
              {words.value(
                figureText(
                  { value: warning.value, unit: warning.unit, decimals: warning.decimals },
                  language,
                ),
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
