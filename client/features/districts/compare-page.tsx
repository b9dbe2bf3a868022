import type { ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DistrictProfileDto } from '#contract/districts.ts';
import { districtProfileQuery } from '#client/api/districts-query.ts';
import { useNames } from '#client/api/names.ts';
import { PairLine } from '#client/charts/pair-line.tsx';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Page } from '#client/ui/page.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, ProblemView, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { growthText, lineOf, scaleOf, valueText, type Scale } from './district-numbers.ts';
import { useDistrictSections } from './sections.ts';
import './districts.css';

const MOST = 4;

/** Up to four districts side by side, indicator by indicator, each indicator on one scale. */
export function CompareDistrictsPage(): ReactNode {
  const { view, search } = useView();
  const words = useDistrictWords();
  const codes = codesIn(search);
  const queries = useQueries({
    queries: codes.map((region) => districtProfileQuery({ region, period: view.period, asOf: view.asOf })),
  });
  const failed = queries.find(({ error }) => error !== null);
  const profiles = queries.flatMap(({ data }) => data ?? []);
  return (
    <Page title={words.compare.title}>
      <SectionNav label={words.title} links={useDistrictSections()} />
      <p className="muted">{words.compare.intro}</p>
      <Picks codes={codes} />
      {failed ? (
        <ProblemView error={failed.error} onRetry={() => void failed.refetch()} />
      ) : codes.length === 0 ? (
        <Empty title={words.compare.empty} text={words.compare.emptyText} />
      ) : profiles.length < codes.length ? (
        <Skeleton height={420} />
      ) : profiles.every(({ indicators }) => indicators.length === 0) ? (
        <Empty title={words.profile.noIndicators} action={<ReportLink />} />
      ) : (
        <CompareTable profiles={profiles} />
      )}
    </Page>
  );
}

/** The districts in the address, each once, as many as fit beside each other. */
function codesIn(search: string): string[] {
  const codes = (new URLSearchParams(search).get('codes') ?? '').split(',');
  return [...new Set(codes.filter((code) => /^[\w-]{1,20}$/.test(code)))].slice(0, MOST);
}

function Picks({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const { setParams } = useView();
  const toast = useToast();
  const names = useNames();
  const words = useDistrictWords().compare;
  const set = (next: readonly string[]): void => setParams({ codes: next.join(',') });
  const others = names.regions
    .filter(({ kind, code }) => (kind === 'division' || kind === 'zone') && !codes.includes(code))
    .toSorted((a, b) => a.order - b.order);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    toast({ text: words.copied });
  };
  return (
    <div className="district-compare-picks">
      {codes.map((code) => (
        <Button
          key={code}
          tone="quiet"
          aria-label={words.remove(names.region(code))}
          onClick={() => set(codes.filter((each) => each !== code))}
        >
          {names.region(code)} ×
        </Button>
      ))}
      {codes.length < MOST && (
        <Field label={words.add} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value=""
              onChange={(event) => set([...codes, event.target.value])}
            >
              <option value="" disabled />
              {others.map(({ code }) => (
                <option key={code} value={code}>
                  {names.region(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {codes.length > 0 && (
        <Button tone="quiet" onClick={() => void copy()}>
          {words.copy}
        </Button>
      )}
    </div>
  );
}

type Part = DistrictProfileDto['indicators'][number];

interface Row {
  readonly indicator: string;
  readonly parts: readonly (Part | undefined)[];
  readonly scale: Scale;
}

function rowsOf(profiles: readonly DistrictProfileDto[]): Row[] {
  const codes = [
    ...new Set(profiles.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator))),
  ];
  return codes.map((indicator) => {
    const parts = profiles.map(({ indicators }) => indicators.find((each) => each.indicator === indicator));
    const values = parts.flatMap((part) => part?.series.map(({ value }) => value) ?? []);
    const isAmount = parts.some((part) => part?.changes === 'ratio');
    return { indicator, parts, scale: scaleOf(values, isAmount) };
  });
}

function CompareTable({ profiles }: { readonly profiles: readonly DistrictProfileDto[] }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = useDistrictWords();
  const [first] = profiles;
  return (
    <Card title={first === undefined ? words.compare.title : formatPeriod(first.period, language)}>
      <Table<Row>
        caption={words.compare.title}
        rows={rowsOf(profiles)}
        rowKey={({ indicator }) => indicator}
        columns={[
          {
            key: 'indicator',
            header: words.compare.row,
            cell: ({ indicator }) => (
              <Link href={hrefTo('/districts', { indicator })}>{names.indicator(indicator)}</Link>
            ),
          },
          ...profiles.map((profile, index) => ({
            key: profile.region,
            header: <Link href={hrefTo(`/districts/${profile.region}`)}>{names.region(profile.region)}</Link>,
            cell: ({ parts, scale }: Row) => (
              <CompareCell part={parts[index]} profile={profile} scale={scale} />
            ),
          })),
          {
            key: 'range',
            header: words.compare.range,
            align: 'end' as const,
            nowrap: true,
            cell: (row: Row) => <Apart row={row} />,
          },
        ]}
      />
    </Card>
  );
}

interface CompareCellProps {
  readonly part: Part | undefined;
  readonly profile: DistrictProfileDto;
  readonly scale: Scale;
}

function CompareCell({ part, profile, scale }: CompareCellProps): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = useDistrictWords();
  if (!part) return <span className="muted">{t.terms.missing['not-reported']}</span>;
  const growth = growthText(part.growth, part);
  const change = growth === null ? undefined : part.changes === 'ratio' ? `${growth}%` : t.terms.pp(growth);
  const { region, period } = profile;
  return (
    <div className="district-cell">
      <FigureButton of={{ indicator: part.indicator, region, period, basis: part.basis }}>
        {valueText(part.value, part, language) ?? t.terms.missing[part.missing ?? 'not-reported']}
      </FigureButton>
      <span className="district-cell-note">
        {[
          change === undefined ? undefined : `${words.profile.columns.growth} ${change}`,
          part.rank === null
            ? undefined
            : `${words.profile.columns.rank} ${words.profile.rankOf(part.rank, part.of)}`,
        ]
          .filter((text) => text !== undefined)
          .join(' · ')}
      </span>
      <PairLine
        label={`${names.region(region)} ${names.indicator(part.indicator)}`}
        values={lineOf(part.series, part.basis)}
        behind={[]}
        scale={scale}
        height={32}
      />
    </div>
  );
}

/** From the least to the most of those that have a figure. */
function Apart({ row }: { readonly row: Row }): ReactNode {
  const { language, t } = useLanguage();
  const known = row.parts.flatMap((part) => (part && part.value !== null ? [part.value] : []));
  const [part] = row.parts.filter((each) => each !== undefined);
  if (!part || known.length < 2) return <span className="muted">{t.terms.none}</span>;
  return valueText(Math.max(...known) - Math.min(...known), part, language);
}
