import type { ReactNode } from 'react';
import type { Rehearsal } from '#contract/rules.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { Card } from '#client/ui/card.tsx';

const SHOWN = 12;

/** What the rule as changed would have done otherwise than the one in force. */
export function ComparisonCard({ rehearsal }: { readonly rehearsal: Rehearsal }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = ruleWords(language).rehearsal;
  const { comparison } = rehearsal;
  if (!comparison) return null;
  const period = (id: string): string => formatPeriod(id, language);
  const moved = comparison.both.filter(({ lead }) => lead !== 0);
  const same = comparison.both.length - moved.length;
  const lines = [
    ...moved.map(({ region, from, lead }) =>
      lead > 0
        ? words.earlier(names.region(region), period(from), lead)
        : words.later(names.region(region), period(from), -lead),
    ),
    ...comparison.onlyNew.map(({ region, from }) => words.onlyNew(names.region(region), period(from))),
    ...comparison.onlyOld.map(({ region, from }) => words.onlyOld(names.region(region), period(from))),
  ];
  return (
    <Card title={words.comparison(comparison.version)}>
      {lines.length === 0 ? (
        <p className="muted">{words.identical}</p>
      ) : (
        <ul className="rehearsal-lines">
          {same > 0 && <li className="muted">{words.same(same)}</li>}
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > SHOWN && <li className="muted">{words.shown(SHOWN, lines.length)}</li>}
        </ul>
      )}
    </Card>
  );
}
