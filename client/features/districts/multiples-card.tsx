import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DistrictDto, DistrictsDto } from '#contract/districts.ts';
import { useNames } from '#client/api/names.ts';
import { PairLine } from '#client/charts/pair-line.tsx';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { byYear, scaleOf, valueText } from './district-numbers.ts';

/** A small chart of every district, this year over last, on one scale unless asked otherwise. */
export function MultiplesCard({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { language, t } = useLanguage();
  const { search, setParams } = useView();
  const words = useDistrictWords();
  const { unit, changes, items } = districts;
  const own = new URLSearchParams(search).get('scale') === 'own';
  const shared = scaleOf(
    items.flatMap(({ series }) => series.map(({ value }) => value)),
    changes === 'ratio',
  );
  return (
    <Card
      title={
        <>
          {words.multiples.title} <span className="chart-unit">{t.chart.unit(unitWord(unit, language))}</span>
        </>
      }
      actions={
        <Field label={words.filters.scale} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={own ? 'own' : 'same'}
              onChange={(event) => setParams({ scale: event.target.value === 'own' ? 'own' : undefined })}
            >
              <option value="same">{words.filters.scales.same}</option>
              <option value="own">{words.filters.scales.own}</option>
            </select>
          )}
        </Field>
      }
      footer={words.multiples.note}
    >
      <ul className="district-multiples">
        {items.map((item) => (
          <Multiple
            key={item.region}
            item={item}
            districts={districts}
            scale={
              own
                ? scaleOf(
                    item.series.map(({ value }) => value),
                    changes === 'ratio',
                  )
                : shared
            }
          />
        ))}
      </ul>
    </Card>
  );
}

interface MultipleProps {
  readonly item: DistrictDto;
  readonly districts: DistrictsDto;
  readonly scale: { readonly min: number; readonly max: number };
}

function Multiple({ item, districts, scale }: MultipleProps): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = useDistrictWords().multiples;
  const { own, before } = byYear(item.series, districts.period.slice(0, 4));
  const now = valueText(item.value, districts, language);
  const prior = valueText(item.prior, districts, language) ?? words.none;
  return (
    <li className="district-multiple">
      <span className="district-multiple-head">
        <Link href={hrefTo(`/districts/${item.region}`)}>{names.shortRegion(item.region)}</Link>
        <span className={now === null ? 'muted' : undefined}>{now?.split(' ')[0] ?? words.none}</span>
      </span>
      <PairLine
        label={words.label(
          names.region(item.region),
          words.lastYear(prior),
          words.thisYear(now ?? words.none),
        )}
        values={own}
        behind={before}
        scale={scale}
        height={44}
      />
    </li>
  );
}
