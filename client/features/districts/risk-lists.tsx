import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DistrictRiskDto, IndustryRiskDto, RisksDto } from '#contract/risks.ts';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { exactNumber } from '#client/lib/number.ts';
import { useRiskWords } from '#client/lib/risk-words.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { partNote, partText, type RiskPartDto } from './risk-text.ts';

const SHOWN = 6;

/** Districts with open cases, the gravest first. */
export function TopDistricts({ risks }: { readonly risks: RisksDto }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = useRiskWords();
  const open = risks.items.filter(({ state }) => state === 'open');
  const part = (kind: 'plans' | 'events', register: string): Column<DistrictRiskDto> => ({
    key: kind,
    header: words[kind],
    cell: (item) => (
      <PartCell
        part={item[kind]}
        below={risks.below}
        href={hrefTo(`/registers/${register}`, { where: item.region })}
      />
    ),
  });
  return (
    <TopCard
      title={words.top.title}
      none={words.top.none}
      note={words.top.note}
      rows={open}
      rowKey={({ region }) => region}
      columns={[
        {
          key: 'level',
          header: words.top.level,
          nowrap: true,
          cell: ({ level }) =>
            level === null ? (
              <span className="muted">{words.keys.ungraded}</span>
            ) : (
              <LevelMark level={level} />
            ),
        },
        {
          key: 'region',
          header: words.top.region,
          cell: ({ region, sample }) => (
            <>
              <Link href={hrefTo(`/districts/${region}`)}>{names.region(region)}</Link>
              {sample && (
                <>
                  {' '}
                  <Badge tone="sample">{t.terms.sample}</Badge>
                </>
              )}
            </>
          ),
        },
        part('plans', 'layoff-plans'),
        part('events', 'risk-events'),
      ]}
    />
  );
}

/** Industries whose firms plan to lay most people off. */
export function TopIndustries({ risks }: { readonly risks: RisksDto }): ReactNode {
  const { hrefTo } = useView();
  const words = useRiskWords();
  const { below } = risks;
  return (
    <TopCard<IndustryRiskDto>
      title={words.industries.title}
      none={words.industries.none}
      note={words.industries.note}
      rows={risks.industries}
      rowKey={({ industry }) => industry ?? ''}
      columns={[
        {
          key: 'industry',
          header: words.industries.industry,
          cell: ({ industry }) =>
            industry === null ? (
              <span className="muted">{words.industries.unnamed}</span>
            ) : (
              <Link href={hrefTo('/registers/layoff-plans', { q: industry })}>
                <AsWritten>{industry}</AsWritten>
              </Link>
            ),
        },
        { key: 'firms', header: words.industries.firms, align: 'end', cell: ({ firms }) => firms },
        {
          key: 'persons',
          header: words.industries.persons,
          align: 'end',
          cell: (item) => (
            <>
              {item.persons !== null
                ? exactNumber(item.persons)
                : item.missing === 'suppressed'
                  ? words.suppressed(below ?? 0)
                  : words.notWritten}
              <PartNote part={item} below={below} />
            </>
          ),
        },
      ]}
    />
  );
}

interface TopCardProps<Row> {
  readonly title: string;
  readonly none: string;
  readonly note: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
}

/** The first rows of a list, and all of them when asked, or on paper. */
function TopCard<Row>({ title, none, note, rows, rowKey, columns }: TopCardProps<Row>): ReactNode {
  const words = useRiskWords();
  const [showsAll, setShowsAll] = useState(false);
  const first = new Set(showsAll ? rows : rows.slice(0, SHOWN));
  const more = rows.length > SHOWN && (
    <span className="no-print">
      <Button tone="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
        {showsAll ? words.fewer : words.all(rows.length)}
      </Button>
    </span>
  );
  return (
    <Card className="risk-list" title={title} actions={more} footer={note}>
      {rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <Table<Row>
          caption={title}
          dense
          rows={rows}
          rowKey={rowKey}
          rowTone={(row) => (first.has(row) ? undefined : 'more')}
          columns={columns}
        />
      )}
    </Card>
  );
}

interface PartCellProps {
  readonly part: RiskPartDto;
  readonly below: number | null;
  readonly href: string;
}

/** Open cases of one register, leading to its entries. */
export function PartCell({ part, below, href }: PartCellProps): ReactNode {
  const words = useRiskWords();
  const text = partText(part, below, words);
  if (part.cases === 0) return <span className="muted">{text}</span>;
  return (
    <>
      <Link href={href}>{text}</Link>
      <PartNote part={part} below={below} />
    </>
  );
}

function PartNote({ part, below }: Omit<PartCellProps, 'href'>): ReactNode {
  const note = partNote(part, below, useRiskWords());
  return note !== undefined && <span className="risk-note">{note}</span>;
}
