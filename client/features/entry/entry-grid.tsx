import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { RegionDto } from '#contract/catalogue.ts';
import { findUnit } from '#domain/unit.ts';
import { useNames } from '#client/api/names.ts';
import { exactFigure, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useEntryWords } from '#client/lib/entry-words.ts';
import '#client/ui/table.css';
import { CONTEXTS, type ContextFigures, contextPeriods } from './entry-context.ts';
import type { EntryValues } from './entry-draft.ts';
import type { ChosenEntry } from './entry-page.tsx';

interface EntryGridProps {
  readonly of: ChosenEntry;
  readonly regions: readonly RegionDto[];
  readonly values: EntryValues;
  readonly context: ContextFigures;
  readonly onChange: (values: EntryValues) => void;
  /** A block of several cells was pasted at a row. */
  readonly onPaste: (text: string, from: number) => void;
}

/** A box a region with what stands beside it. Enter and the arrows move, Escape takes back what was typed. */
export function EntryGrid({ of, regions, values, context, onChange, onPaste }: EntryGridProps): ReactNode {
  const { t, language } = useLanguage();
  const texts = useEntryWords();
  const names = useNames();
  const words = texts;
  const table = useRef<HTMLTableElement>(null);
  const before = useRef('');
  const periods = contextPeriods(of);
  const move = (row: number): void => {
    const box = table.current?.querySelectorAll('input')[row];
    box?.focus();
    box?.select();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: number, code: string): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(row + step);
    } else if (event.key === 'Escape') onChange({ ...values, [code]: before.current });
  };
  return (
    <div className="table-scroll entry-scroll" role="group" aria-label={words.grid} tabIndex={0}>
      <table className="table table-dense entry-table" ref={table}>
        <caption className="visually-hidden">{words.caption(names.indicator(of.indicator))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            <th scope="col">
              {words.value(language === 'zh' ? of.unit : (findUnit(of.unit)?.en ?? of.unit))}
            </th>
            {CONTEXTS.map((each) => (
              <th key={each} scope="col" className={`cell-end entry-${each}`}>
                {words.contexts[each]}
                <span className="entry-when">
                  {periods[each] === undefined ? t.terms.none : formatPeriod(periods[each], language)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map(({ code, kind }, row) => (
            <tr key={code} data-kind={kind}>
              <th scope="row">
                {names.region(code)}
                {kind === 'zone' && <span className="muted"> {words.zone}</span>}
              </th>
              <td>
                <input
                  className="input entry-box"
                  aria-label={names.region(code)}
                  value={values[code] ?? ''}
                  autoComplete="off"
                  maxLength={200}
                  onFocus={() => {
                    before.current = values[code] ?? '';
                  }}
                  onChange={(event) => onChange({ ...values, [code]: event.target.value })}
                  onKeyDown={(event) => onKey(event, row, code)}
                  onPaste={(event) => {
                    const text = event.clipboardData.getData('text/plain');
                    if (!/[\t\n]/.test(text.trimEnd())) return;
                    event.preventDefault();
                    onPaste(text, row);
                  }}
                />
              </td>
              {CONTEXTS.map((each) => {
                const figure = context[each].get(code);
                return (
                  <td key={each} className={`cell-end muted entry-${each}`}>
                    {figure === undefined || figure.value === null
                      ? t.terms.none
                      : exactFigure(figure.value, figure.unit, language)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
