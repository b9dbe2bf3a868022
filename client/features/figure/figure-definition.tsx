import { AsWritten } from '#client/ui/as-written.tsx';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { targetsQuery } from '#client/api/targets-query.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import { unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Facts } from '#client/ui/facts.tsx';
import type { Fact } from '#client/ui/facts.tsx';

/** What the figure counts, who publishes it, and the clause that sets its target. */
export function FigureDefinition({ figure }: { readonly figure: FigureKey }): ReactNode {
  const { language, t } = useLanguage();
  const indicator = useNames().indicatorOf(figure.indicator);
  const targets = useQuery(targetsQuery({ year: figure.period.slice(0, 4), region: figure.region })).data
    ?.items;
  const target = targets?.find((item) => item.indicator === figure.indicator);
  const facts: Fact[] = [];
  if (indicator) {
    facts.push(
      {
        key: 'definition',
        label: t.figure.definition,
        value: language === 'zh' ? indicator.definitionZh : indicator.definitionEn,
      },
      {
        key: 'nature',
        label: t.figure.nature,
        value: `${t.terms.measure[indicator.measure]} · ${unitWord(indicator.unit, language)}`,
      },
      { key: 'agency', label: t.figure.agency, value: <AsWritten>{indicator.agency}</AsWritten> },
    );
  }
  if (target) {
    const clause = [target.document, target.clause].filter((text) => text !== '').join(' · ');
    facts.push({
      key: 'clause',
      label: t.figure.clause,
      value: (
        <AsWritten>
          {target.wording}
          <br />
          <span className="muted">{clause}</span>
        </AsWritten>
      ),
    });
  }
  return facts.length === 0 ? null : <Facts items={facts} />;
}
