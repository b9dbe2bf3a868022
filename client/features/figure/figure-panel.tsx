import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '#client/api/observations-query.ts';
import { useNames } from '#client/api/names.ts';
import { usePartNames } from '#client/api/part-names.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import { formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { FigureDefinition } from './figure-definition.tsx';
import { FigureHistory } from './figure-history.tsx';
import { FigureInputs } from './figure-inputs.tsx';
import './figure-panel.css';

/** Where a figure comes from: its versions with file and cell, what it counts, and the clause it answers. */
export function FigurePanel({ figure }: { readonly figure: FigureKey }): ReactNode {
  const { language, t } = useLanguage();
  const { view, setView } = useView();
  const names = useNames();
  const history = useQuery(historyQuery(figure, view.asOf));
  const parts = [names.indicator(figure.indicator), names.region(figure.region), ...usePartNames(figure)];
  const what = parts.join(' · ');
  const span = formatSpan(figure.period, figure.basis, language);

  return (
    <Dialog
      kind="side"
      title={
        <>
          <span className="figure-panel-kicker">{t.figure.title}</span>
          {what}
          <span className="figure-panel-span">
            {span} · {t.terms.basis[figure.basis]}
          </span>
        </>
      }
      onClose={() => setView({ figure: undefined }, { replace: true })}
    >
      <section>
        <h3>{t.figure.history}</h3>
        <QueryView query={history}>
          {({ items }) =>
            items.length > 0 ? (
              <FigureHistory items={items} />
            ) : (
              <FigureInputs figure={figure} asOf={view.asOf} />
            )
          }
        </QueryView>
      </section>
      <FigureDefinition figure={figure} />
    </Dialog>
  );
}
