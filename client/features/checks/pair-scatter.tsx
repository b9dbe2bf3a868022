import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CrossCheckDto } from '#contract/analyst.ts';
import { useNames } from '#client/api/names.ts';
import { ChartFrame } from '#client/charts/chart-frame.tsx';
import { Scatter } from '#client/charts/scatter.tsx';
import { checksWords } from '#client/lib/checks-words.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { outliersOf } from './outliers.ts';

const HEIGHT = 320;
/** Two periods are a line, not a cloud. */
const FEWEST = 3;

/** One pair of series, each period a point, with the periods named that lie off the others. */
export function PairScatter({ items }: { readonly items: readonly CrossCheckDto[] }): ReactNode {
  const { language, t } = useLanguage();
  const words = checksWords(language);
  const names = useNames();
  const [chosen, setChosen] = useState('');
  const drawn = items.filter(({ points }) => points.length >= FEWEST);
  const pair = drawn.find((each) => keyOf(each) === chosen) ?? drawn[0];
  if (!pair) return null;
  const [a, b] = [names.indicator(pair.a), names.indicator(pair.b)];
  const one = (value: number): string => formatNumber(value, { decimals: 1 });
  const out = outliersOf(pair.points);
  const offText = (off: number | null): string | null =>
    off === null ? null : formatNumber(off, { decimals: 1, signed: true });
  return (
    <ChartFrame
      title={words.scatter.title(a, b, names.region(pair.region))}
      unit={words.scatter.unit}
      source={pair.sources.join(t.terms.listComma)}
      summary={words.scatter.summary(
        a,
        b,
        out.map(({ period }) => formatPeriod(period, language)),
      )}
      note={
        <>
          {words.scatter.note(out.length)} {pair.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
        </>
      }
      table={{
        columns: [words.scatter.period, words.scatter.of(a), words.scatter.of(b), words.scatter.off],
        rows: pair.points.map((point) => [
          formatPeriod(point.period, language),
          one(point.a),
          one(point.b),
          offText(point.off),
        ]),
      }}
      fileName={words.scatter.title(a, b, names.region(pair.region))}
      height={HEIGHT}
      aside={
        drawn.length > 1 && (
          <Choice
            label={words.columns.pair}
            value={keyOf(pair)}
            options={drawn.map((each) => ({
              value: keyOf(each),
              label: words.scatter.title(
                names.indicator(each.a),
                names.indicator(each.b),
                names.region(each.region),
              ),
            }))}
            onChange={setChosen}
          />
        )
      }
    >
      {(size) => (
        <Scatter
          {...size}
          xName={words.scatter.of(b)}
          yName={words.scatter.of(a)}
          format={(value) => formatNumber(value, { decimals: 0 })}
          points={pair.points.map((point) => ({
            key: point.period,
            x: point.b,
            y: point.a,
            name: out.includes(point) ? formatPeriod(point.period, language) : undefined,
            label: words.scatter.point(
              formatPeriod(point.period, language),
              `${a} ${one(point.a)}`,
              `${b} ${one(point.b)}`,
            ),
          }))}
        />
      )}
    </ChartFrame>
  );
}

function keyOf({ rule, region }: CrossCheckDto): string {
  return `${rule} ${region}`;
}
