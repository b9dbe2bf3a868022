import type { ReactNode } from 'react';
import type { ExploreDto } from '#contract/explore.ts';
import { exploreFileUrl } from '#client/api/explore-query.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { SHADINGS, useExploreState } from './explore-state.ts';
import { HeatLegend } from './heat-legend.tsx';
import { PivotTable, type PivotTableProps } from './pivot-table.tsx';

/** The table with its files, and what its marks mean. */
export function TableCard(props: PivotTableProps): ReactNode {
  const { language, t } = useLanguage();
  const words = useExploreWords();
  const { args, table: state, set } = useExploreState();
  return (
    <Card
      title={words.table}
      className="explore-card"
      actions={
        <span className="row no-print">
          <Choice
            label={words.shade.label}
            value={state.shading}
            options={SHADINGS.map((each) => ({ value: each, label: words.shade.of[each] }))}
            onChange={(shade) => set({ shade: shade === 'columns' ? undefined : shade })}
          />
          <a href={exploreFileUrl(args, 'csv', language)} download>
            {words.csv}
          </a>
          <a href={exploreFileUrl(args, 'xlsx', language)} download>
            {words.xlsx}
          </a>
        </span>
      }
      footer={legendOf(props.table, words).join(t.terms.semicolon)}
    >
      {state.shading === 'table' && <HeatLegend table={props.table} />}
      <PivotTable {...props} />
    </Card>
  );
}

/** What the marks in this table mean, and what is not added in it. */
function legendOf(table: ExploreDto, words: ReturnType<typeof useExploreWords>): string[] {
  const { legend } = words;
  const cells = table.rows.flatMap((row) => row.cells);
  return [
    ...(table.show === 'value' && cells.some(({ derived }) => derived === true) ? [legend.derived] : []),
    ...(cells.some(({ comparable }) => comparable === true) ? [legend.comparable] : []),
    ...(table.rowsBy === 'region' && table.changes === 'ratio' ? [legend.zones] : []),
    ...(table.rowsBy === 'group' ? [legend.groups] : []),
    ...(table.show === 'period-on-period' ? [legend.change] : []),
    ...gapLegend(table, words),
  ];
}

/** What a gap between the whole and its parts is, and what became of the zones in it. */
function gapLegend({ sum }: ExploreDto, { gap: words }: ReturnType<typeof useExploreWords>): string[] {
  const gaps = (sum ?? []).flatMap(({ gap }) => gap ?? []);
  const readings = new Set(gaps.flatMap(({ zones }) => zones ?? []));
  return gaps.length === 0 ? [] : [words.explained, ...[...readings].map((zones) => words.zones[zones])];
}
