import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';

interface Asked {
  /** Changes each time a cell is asked for, even the same one again. */
  readonly turn: number;
  readonly ask: () => void;
}

const AskedContext = createContext<Asked>({ turn: 0, ask: () => undefined });

/** Lets cells below be links into the sheet itself. */
export function ShowsCells({ children }: { readonly children: ReactNode }): ReactNode {
  const [turn, setTurn] = useState(0);
  const value = useMemo<Asked>(() => ({ turn, ask: () => setTurn((now) => now + 1) }), [turn]);
  return <AskedContext value={value}>{children}</AskedContext>;
}

export interface AskedCell {
  readonly target: string;
  /** Another key for every asking. */
  readonly key: string;
}

/** The cell the address asks for. */
export function useAskedCell(): AskedCell {
  const { search } = useView();
  const { turn } = useContext(AskedContext);
  const params = new URLSearchParams(search);
  const target = params.get('cell') ?? '';
  return {
    target,
    key: `${target}-${turn}`,
  };
}

/** A cell's address that opens the sheet at it. */
export function CellLink({ cell }: { readonly cell: string }): ReactNode {
  const t = useT();
  const { hrefHere } = useView();
  const { ask } = useContext(AskedContext);
  return (
    <Link href={hrefHere({ cell })} title={t.figure.openCell} onClick={ask}>
      {cell}
    </Link>
  );
}
