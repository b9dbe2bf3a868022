import type { ReactNode } from 'react';
import type { ExploreDto, ExploreRow } from '#contract/explore.ts';
import { ChartFrame } from '#client/charts/chart-frame.tsx';
import { SeriesChart } from '#client/charts/lazy-charts.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Card } from '#client/ui/card.tsx';
import { axisText, cellText, plottedValue, unitText } from './cell-text.ts';
import { useDimensionNames } from './dimension-names.ts';
import { useExploreState } from './explore-state.ts';

export interface ChartCardProps {
  readonly table: ExploreDto;
  readonly rows: readonly ExploreRow[];
  readonly name: string;
}

const HEIGHT = 320;
/** A picture has one line for them; the page lists all. */
const SOURCES_SAID = 2;

/** The ticked rows, drawn. */
export function ChartCard({ table, rows, name }: ChartCardProps): ReactNode {
  const { language, t } = useLanguage();
  const words = useExploreWords();
  const { table: state } = useExploreState();
  const { nameOf, shortOf } = useDimensionNames();
  const title = words.chart.title(name, words.shows[table.show]);
  if (rows.length === 0) {
    return (
      <Card title={title}>
        <p className="muted">{words.chart.none}</p>
      </Card>
    );
  }
  // Lines lead from one period to the next: there is a choice only where there are some.
  const isCourse = table.columnsBy === 'period' && table.columns.length > 1;
  const columns = table.columns.map((code) => shortOf(table.columnsBy, code));
  const lines = rows.map((row) => ({
    key: row.code,
    name: nameOf(table.rowsBy, row.code),
    cells: row.cells,
  }));
  return (
    <ChartFrame
      title={title}
      unit={unitText(table, language, words)}
      source={words.someSources(
        table.sources.slice(0, SOURCES_SAID).join(t.terms.listComma),
        table.sources.length - SOURCES_SAID,
      )}
      summary={words.chart.summary(
        title,
        lines.map((line) => line.name),
      )}
      table={{
        columns: [words.by[table.columnsBy], ...lines.map((line) => line.name)],
        rows: columns.map((column, index) => [
          column,
          ...lines.map(({ cells }) => {
            const cell = cells[index];
            return cell ? cellText(cell, table, language, words) : null;
          }),
        ]),
      }}
      fileName={title}
      height={HEIGHT}
      aside={isCourse && <KindSwitch />}
    >
      {(size) => (
        <SeriesChart
          {...size}
          kind={isCourse ? state.chart : 'bars'}
          columns={columns}
          lines={lines.map(({ key, name: label, cells }) => ({
            key,
            name: label,
            values: cells.map(({ shown }) => plottedValue(shown, table, language)),
            texts: cells.map((cell) => cellText(cell, table, language, words)),
          }))}
          fromZero={table.show === 'value' && table.changes === 'ratio'}
          formatAxis={axisText}
          zeroLine={table.show === 'index' ? 100 : 0}
        />
      )}
    </ChartFrame>
  );
}

function KindSwitch(): ReactNode {
  const words = useExploreWords();
  const { table, set } = useExploreState();
  return (
    <select
      className="select explore-kind no-print"
      aria-label={words.chart.kind}
      value={table.chart}
      onChange={(event) => set({ chart: event.target.value === 'bars' ? 'bars' : undefined })}
    >
      <option value="lines">{words.chart.lines}</option>
      <option value="bars">{words.chart.bars}</option>
    </select>
  );
}
