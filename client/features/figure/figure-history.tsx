import { AsWritten } from '#client/ui/as-written.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HistoryItem } from '#contract/observations.ts';
import { exactFigure, formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';

/** The vintages of one figure, the newest first. */
export function FigureHistory({ items }: { readonly items: readonly HistoryItem[] }): ReactNode {
  const newestFirst = [...items].sort((a, b) => b.version - a.version);
  return (
    <ol className="vintages">
      {newestFirst.map((item, index) => (
        <Vintage key={item.version} item={item} now={index === 0} first={index === newestFirst.length - 1} />
      ))}
    </ol>
  );
}

interface VintageProps {
  readonly item: HistoryItem;
  readonly now: boolean;
  readonly first: boolean;
}

function Vintage({ item, now, first }: VintageProps): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const cell = item.sheet === '' ? item.cell : `${item.sheet}!${item.cell}`;
  const kind = item.change === 'withdraw' ? t.figure.withdrawn : first ? t.figure.first : t.figure.revised;
  return (
    <li className={now ? 'vintage vintage-now' : 'vintage'}>
      <div className="vintage-head">
        <span className="vintage-value">
          {item.value === null
            ? t.terms.missing[item.missing ?? 'not-reported']
            : exactFigure(item.value, item.unit, language)}
        </span>
        <Badge>{t.figure.versionNo(item.version)}</Badge>
        {item.status === 'sample' ? (
          <Badge tone="sample">{t.terms.sample}</Badge>
        ) : (
          <Badge tone="steady">{t.terms.observationStatus[item.status]}</Badge>
        )}
        {item.derived && <Badge tone="near">{t.terms.derived}</Badge>}
      </div>
      <p>
        {kind} · {formatInstant(item.recordedAt)} · {wordFor(t.terms.actors, item.by)}
      </p>
      <p>
        <Link title={t.figure.openCell} href={hrefTo(`/data/uploads/${item.upload}`, { cell })}>
          {item.file} {cell}
        </Link>
        {item.reported !== '' && (
          <> · {t.terms.reads(t.figure.asReported, `${item.reported} ${item.reportedUnit}`.trim())}</>
        )}
      </p>
      <ul className="vintage-lines">
        {item.reason !== null && item.reason !== '' && <li>{t.figure.reason(item.reason)}</li>}
        {item.accepted.map(
          ({ id, reason }) =>
            reason !== null && reason !== item.reason && <li key={id}>{t.figure.accepted(reason)}</li>,
        )}
        {item.source !== undefined && (
          <li>
            {t.figure.source('')}
            <AsWritten>{item.source}</AsWritten>
          </li>
        )}
        {item.note !== undefined && item.note !== '' && (
          <li>
            {t.figure.note('')}
            <AsWritten>{item.note}</AsWritten>
          </li>
        )}
        {item.comparablePrior !== undefined && (
          <li>{t.figure.prior(exactFigure(item.comparablePrior, item.unit, language))}</li>
        )}
      </ul>
    </li>
  );
}
