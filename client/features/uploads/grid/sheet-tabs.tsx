import type { ReactNode } from 'react';
import type { PreviewGridDto } from '#contract/preview-grid.ts';
import { useGridWords } from '#client/lib/grid-words.ts';
import { Tabs } from '#client/ui/tabs.tsx';

export interface SheetTabsProps {
  readonly grid: PreviewGridDto;
  readonly onSheet: (index: number) => void;
  readonly children: ReactNode;
}

/** The sheets of the file as tabs; a file of one sheet has none. */
export function SheetTabs({ grid, onSheet, children }: SheetTabsProps): ReactNode {
  const words = useGridWords();
  if (grid.sheets.length < 2) return children;
  return (
    <Tabs
      label={words.sheets}
      active={String(grid.sheet)}
      onChange={(key) => onSheet(Number(key))}
      tabs={grid.sheets.map(({ index, name, hidden, tables }) => ({
        key: String(index),
        label: `${name === '' ? words.sheetNo(index + 1) : name}${hidden ? words.hiddenSheet : ''}`,
        ...(tables === 0 ? {} : { count: tables }),
      }))}
    >
      {children}
    </Tabs>
  );
}
