import type { ReactNode } from 'react';
import type { AttainmentDto } from '#contract/judgement.ts';
import { basisOf, disagreeingLeads, valueText } from '#client/lib/attainment-text.ts';
import { formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { verdictFacts } from './verdict-facts.ts';

/** The verdict and every number behind it. */
export function VerdictCard({ item }: { readonly item: AttainmentDto }): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const texts = useTargetWords();
  const basis = basisOf(item);
  const leads = disagreeingLeads(item);
  const period = item.actualPeriod ?? item.period;
  const span = formatSpan(period, basis, language);
  return (
    <Card title={texts.verdict.title}>
      {leads && (
        <p className="disagree">
          {texts.verdict.disagree(leads.calendar, leads.other, t.terms.otherPace[leads.by])}
        </p>
      )}
      <Facts
        items={[
          {
            key: 'actual',
            label: basis === 'period' ? span : `${span} ${t.terms.basis[basis]}`,
            value: (
              <b>
                <FigureButton of={{ indicator: item.indicator, region: item.region, period, basis }}>
                  {item.actual === null
                    ? t.terms.missing[item.missing ?? 'not-reported']
                    : valueText(item, item.actual, language)}
                </FigureButton>
              </b>
            ),
          },
          ...verdictFacts(item, wording).map((fact) => ({
            key: fact.key,
            label: fact.label,
            value: (
              <>
                {fact.value} {fact.note !== undefined && <span className="fact-note">{fact.note}</span>}
              </>
            ),
          })),
        ]}
      />
      {item.comparator === 'strive' && <p className="fact-note">{texts.lenient}</p>}
    </Card>
  );
}
