import type { ReactNode } from 'react';
import type { DistrictsDto } from '#contract/districts.ts';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { formatFigure, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Table } from '#client/ui/table.tsx';

interface AreaRow {
  readonly key: string;
  readonly area: string;
  readonly known: string;
  readonly figure: ReactNode;
}

/** The middle district of each area, and the city: districts of one kind are compared with each other. */
export function AreasCard({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { language, t } = useLanguage();
  const words = useDistrictWords();
  const { indicator, unit, decimals, period, basis, city } = districts;
  const text = (value: number | null): string =>
    value === null ? t.terms.none : formatFigure({ value, unit, decimals }, language).text;
  const areas = districts.areas.map(({ area, known, expected, median }): AreaRow => ({
    key: area,
    area: wordFor(t.app.filters.areaNames, area),
    known: `${known}/${expected}`,
    figure: text(median),
  }));
  const whole: AreaRow = {
    key: city.region,
    area: words.areas.city,
    known: '',
    figure: (
      <FigureButton of={{ indicator, region: city.region, period, basis }}>{text(city.value)}</FigureButton>
    ),
  };
  return (
    <Card title={words.areas.title}>
      <Table<AreaRow>
        caption={words.areas.title}
        columns={[
          { key: 'area', header: words.areas.area, cell: (row) => row.area },
          { key: 'known', header: words.areas.known, align: 'end', cell: (row) => row.known },
          {
            key: 'median',
            header: words.areas.median(unitWord(unit, language)),
            align: 'end',
            cell: (row) => row.figure,
          },
        ]}
        rows={[...areas, whole]}
        rowKey={(row) => row.key}
      />
    </Card>
  );
}
