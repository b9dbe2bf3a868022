import { AsWritten } from '#client/ui/as-written.tsx';
import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { useEarly } from '#client/api/early.ts';
import { useT } from '#client/lib/language.tsx';
import { canCopyPictures, chartPng, copyPicture, download, tableCsv } from './frame-export.ts';
import type { FrameTable } from './frame-export.ts';
import { useWidth } from './use-width.ts';
import './chart-frame.css';

export interface ChartFrameProps {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  /** What the drawing shows, in a sentence, for those who cannot see it. */
  readonly summary: string;
  readonly table: FrameTable;
  readonly fileName: string;
  readonly height: number;
  readonly aside?: ReactNode;
  /** Said under the title: whose line is drawn, what is dashed. */
  readonly note?: ReactNode;
  readonly children: (size: { readonly width: number; readonly height: number }) => ReactNode;
}

/** The one responsive wrapper of large charts: title, unit, source, table view, CSV and PNG. */
export function ChartFrame(props: ChartFrameProps): ReactNode {
  const { title, unit, source, summary, table, fileName, height, aside, note, children } = props;
  const t = useT();
  const early = useEarly();
  const toast = useToast();
  // A file goes where the strip of the page does not: it carries the mark itself.
  const marked = (name: string): string => (early?.seen === true ? `${name} ${t.terms.unpublished}` : name);
  const [asTable, setAsTable] = useState(false);
  const [watch, width] = useWidth();
  const body = useRef<HTMLDivElement>(null);

  const saveCsv = (): void =>
    download(`${marked(fileName)}.csv`, new Blob([tableCsv(table)], { type: 'text/csv' }));
  const picture = (): Promise<Blob> | undefined => {
    const svg = body.current?.querySelector('svg');
    const text = { title: marked(t.chart.pictureTitle(title, unit)), footer: t.chart.source(source) };
    return svg ? chartPng(svg, text) : undefined;
  };
  const savePng = (): void => void picture()?.then((blob) => download(`${marked(fileName)}.png`, blob));
  const copyPng = (): void => {
    const made = picture();
    if (!made) return;
    void copyPicture(made).then(
      () => toast({ text: t.chart.copied }),
      () => toast({ text: t.chart.notCopied, tone: 'alert' }),
    );
  };

  return (
    <Card
      title={
        <>
          {title} <span className="chart-unit">{t.chart.unit(unit)}</span>
        </>
      }
      actions={aside}
      className="chart-frame"
    >
      {note !== undefined && <p className="chart-note">{note}</p>}
      <div ref={watch} className="chart-body" style={{ minHeight: height }}>
        {asTable ? (
          <FrameTableView caption={title} table={table} />
        ) : (
          <div ref={body} role="group" aria-label={summary}>
            <Suspense fallback={<Skeleton height={height} />}>
              {/* Far below the fold nothing is on its way: it is drawn when it comes near. */}
              {width > 0 && children({ width, height })}
            </Suspense>
          </div>
        )}
      </div>
      <div className="chart-foot">
        <span>
          {t.chart.source('')}
          <AsWritten>{source}</AsWritten>
        </span>
        <span className="chart-tools no-print">
          <Button tone="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t.chart.showChart : t.chart.showTable}
          </Button>
          <Button tone="quiet" onClick={saveCsv}>
            {t.chart.csv}
          </Button>
          <Button tone="quiet" disabled={asTable} onClick={savePng}>
            {t.chart.png}
          </Button>
          {canCopyPictures() && (
            <Button tone="quiet" disabled={asTable} onClick={copyPng}>
              {t.chart.copy}
            </Button>
          )}
        </span>
      </div>
    </Card>
  );
}

function FrameTableView({
  caption,
  table,
}: {
  readonly caption: string;
  readonly table: FrameTable;
}): ReactNode {
  const t = useT();
  return (
    <Table
      caption={caption}
      dense
      columns={table.columns.map((header, index) => ({
        key: String(index),
        header,
        align: index === 0 ? 'start' : 'end',
        cell: (row: FrameTable['rows'][number]) => row[index] ?? t.terms.none,
      }))}
      rows={table.rows}
      rowKey={(row) => String(row[0])}
    />
  );
}
