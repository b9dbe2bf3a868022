import { useState } from 'react';
import type { ReactNode } from 'react';
import { apiUrl } from '#client/api/client.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useEntryWords } from '#client/lib/entry-words.ts';
import '#client/ui/button.css';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';

interface BlankSheetCardProps {
  readonly period: string;
  /** The indicator chosen to begin with. */
  readonly first: string;
}

/** A sheet to send out and fill in, for any indicators of a period; it reads back in without a question. */
export function BlankSheetCard({ period, first }: BlankSheetCardProps): ReactNode {
  const { language } = useLanguage();
  const texts = useEntryWords();
  const names = useNames();
  const words = texts.blank;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set([first]));
  const [layout, setLayout] = useState<'district' | 'tidy'>('district');
  const [region, setRegion] = useState('');
  const [filled, setFilled] = useState(false);
  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  };
  const hrefOf = (format: 'xlsx' | 'csv'): string =>
    apiUrl('/blank-sheet', {
      indicator: names.indicators
        .filter(({ code }) => chosen.has(code))
        .map(({ code }) => code)
        .join(','),
      period,
      layout,
      format,
      regions: region,
      filled: filled ? 'true' : undefined,
    });
  return (
    <Card title={words.title}>
      <p className="muted">{words.intro(formatPeriod(period, language))}</p>
      <fieldset className="blank-indicators">
        <legend>{words.indicators(chosen.size)}</legend>
        {names.indicators.map(({ code }) => (
          <label key={code}>
            <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />{' '}
            {names.indicator(code)}
          </label>
        ))}
      </fieldset>
      <div className="entry-choice">
        <Field label={words.layout}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={layout}
              onChange={(event) => setLayout(event.target.value === 'tidy' ? 'tidy' : 'district')}
            >
              <option value="district">{words.district}</option>
              <option value="tidy">{words.tidy}</option>
            </select>
          )}
        </Field>
        <Field label={words.regions}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={region}
              onChange={(event) => setRegion(event.target.value)}
            >
              <option value="">{words.allRegions}</option>
              {names.regions
                .filter(({ kind }) => kind !== 'nation')
                .map(({ code }) => (
                  <option key={code} value={code}>
                    {names.region(code)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <label className="blank-filled">
          <input type="checkbox" checked={filled} onChange={(event) => setFilled(event.target.checked)} />{' '}
          {words.filled}
        </label>
      </div>
      <p className="row">
        {chosen.size === 0 ? (
          <span className="muted">{words.none}</span>
        ) : (
          <>
            <a className="button button-primary entry-download" href={hrefOf('xlsx')} download>
              {words.xlsx}
            </a>
            <a className="button entry-download" href={hrefOf('csv')} download>
              {words.csv}
            </a>
          </>
        )}
      </p>
      <p className="muted">{words.back}</p>
    </Card>
  );
}
