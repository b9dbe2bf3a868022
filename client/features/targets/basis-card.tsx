import { AsWritten } from '#client/ui/as-written.tsx';
import type { ReactNode } from 'react';
import type { AttainmentDto, TargetDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { targetText } from '#client/lib/attainment-text.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';

export interface BasisCardProps {
  readonly item: AttainmentDto;
  readonly target: TargetDto | undefined;
}

/** What sets the target: the notice's own words, what they mean here, and what the figure counts. */
export function BasisCard({ item, target }: BasisCardProps): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const names = useNames();
  const indicator = names.indicatorOf(item.indicator);
  const words = useTargetWords().basis;
  const definition = language === 'zh' ? indicator?.definitionZh : indicator?.definitionEn;
  const facts = [
    {
      key: 'wording',
      label: words.wording,
      value:
        item.wording === '' ? (
          t.terms.none
        ) : (
          <span className="wording">
            <AsWritten>{item.wording}</AsWritten>
          </span>
        ),
    },
    { key: 'value', label: words.value, value: targetText(item, wording) },
    {
      key: 'comparator',
      label: words.comparator,
      value: t.terms.comparator[item.comparator],
    },
    { key: 'evaluation', label: words.evaluation, value: t.terms.evaluation[item.evaluation] },
    { key: 'document', label: words.document, value: asWritten(target?.document) },
    { key: 'clause', label: words.clause, value: asWritten(target?.clause) },
    { key: 'definition', label: words.definition, value: definition ?? '' },
    { key: 'agency', label: words.agency, value: asWritten(indicator?.agency) },
    { key: 'note', label: words.note, value: asWritten(target?.note) },
  ];
  return (
    <Card title={words.title}>
      <Facts items={facts.filter((fact) => fact.value !== '')} />
      {item.tolerance !== null && <p className="fact-note">{words.ours}</p>}
    </Card>
  );
}

function asWritten(text: string | undefined): ReactNode {
  return text === undefined || text === '' ? '' : <AsWritten>{text}</AsWritten>;
}
