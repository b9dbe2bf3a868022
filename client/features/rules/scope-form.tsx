import type { ReactNode } from 'react';
import { BASES, type Basis } from '#domain/catalogue.ts';
import { RULE_KINDS } from '#domain/rule.ts';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { SelectField } from './controls.tsx';
import { basisFor, conditionOf, type RuleDraft } from './draft.ts';

export interface PartFormProps {
  readonly draft: RuleDraft;
  readonly fixed: boolean;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** What a rule looks at: indicator, basis, regions, and the kind of condition. */
export function ScopeForm({ draft, fixed, onChange }: PartFormProps): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const { editor: words, kinds } = ruleWords(language);
  const usual = (code: string): Basis => names.indicatorOf(code)?.usualBasis ?? 'period';
  return (
    <div className="rule-fields">
      <SelectField
        label={words.indicator}
        value={draft.indicator}
        disabled={fixed}
        options={names.indicators.map(({ code }) => ({ key: code, label: names.indicator(code) }))}
        onChange={(indicator) => {
          const { kind } = draft.condition;
          onChange({ indicator, basis: basisFor(kind, usual(indicator)) });
        }}
      />
      <SelectField
        label={words.basis}
        value={draft.basis}
        disabled={fixed}
        options={BASES.map((basis) => ({ key: basis, label: t.terms.basis[basis] }))}
        onChange={(text) => onChange({ basis: BASES.find((basis) => basis === text) ?? 'period' })}
      />
      <SelectField
        label={words.kind}
        value={draft.condition.kind}
        disabled={fixed}
        options={RULE_KINDS.map((kind) => ({ key: kind, label: kinds[kind] }))}
        onChange={(text) => {
          const kind = RULE_KINDS.find((each) => each === text) ?? 'level';
          onChange({
            condition: conditionOf(kind, draft.indicator),
            basis: basisFor(kind, usual(draft.indicator)),
          });
        }}
      />
      {fixed && <p className="field-hint rule-fixed">{words.fixed}</p>}
      <RegionChips draft={draft} onChange={onChange} />
    </div>
  );
}

function RegionChips({ draft, onChange }: Omit<PartFormProps, 'fixed'>): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const { editor: words, page } = ruleWords(language);
  const nameOf = (code: string): string => (code === 'districts' ? page.districts : names.region(code));
  const all = ['districts', ...[...names.regions].sort((a, b) => a.order - b.order).map(({ code }) => code)];
  const left = all.filter((code) => !draft.regions.includes(code));
  return (
    <div className="rule-regions">
      <ul className="chips" aria-label={words.regions}>
        {draft.regions.map((code) => (
          <li key={code} className="chip">
            {nameOf(code)}
            <button
              type="button"
              className="chip-remove"
              aria-label={words.remove(nameOf(code))}
              onClick={() => onChange({ regions: draft.regions.filter((each) => each !== code) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label={words.addRegion}
        value=""
        options={[
          { key: '', label: words.addRegion },
          ...left.map((code) => ({ key: code, label: nameOf(code) })),
        ]}
        hideLabel
        onChange={(code) => code !== '' && onChange({ regions: [...draft.regions, code] })}
      />
    </div>
  );
}
