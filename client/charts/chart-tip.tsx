import type { ReactNode } from 'react';

export interface TipLine {
  readonly name: string;
  readonly text: string;
}

/** What stands under the pointer or the arrow keys, in words. */
export function ChartTip({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly TipLine[];
}): ReactNode {
  return (
    <div className="chart-tip">
      <b>{title}</b>
      {lines.map((line) => (
        <div key={line.name}>
          {line.name} {line.text}
        </div>
      ))}
    </div>
  );
}
