import type { ReactNode } from 'react';
import type { Rehearsal } from '#contract/rules.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { Card } from '#client/ui/card.tsx';

/** What the rule could not judge, by reason: never passed over in silence. */
export function NotEvaluatedCard({ rehearsal }: { readonly rehearsal: Rehearsal }): ReactNode {
  const { language } = useLanguage();
  const { rehearsal: words, reasons } = ruleWords(language);
  const byReason = Map.groupBy(rehearsal.notEvaluated, ({ reason }) => reason);
  if (byReason.size === 0) return null;
  return (
    <Card title={words.notEvaluated}>
      <ul className="rehearsal-lines">
        {[...byReason].map(([reason, all]) => {
          const periods = all.map(({ period }) => period).sort();
          const [first = '', last = ''] = [periods[0], periods.at(-1)];
          return (
            <li key={reason}>
              {words.notEvaluatedLine(
                reasons[reason],
                all.length,
                formatPeriod(first, language),
                formatPeriod(last, language),
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
