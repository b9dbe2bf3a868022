import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { BASES, TOTAL, type Basis } from '#domain/catalogue.ts';
import { ALL_DISTRICTS, RULE_KINDS } from '#domain/rule.ts';
import { groupsQuery } from '#client/api/catalogue-query.ts';
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
      <GroupChips draft={draft} onChange={onChange} />
    </div>
  );
}

function RegionChips({ draft, onChange }: Omit<PartFormProps, 'fixed'>): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const { editor: words, page } = ruleWords(language);
  const regions = [...names.regions].sort((a, b) => a.order - b.order).map(({ code }) => code);
  return (
    <Chips
      label={words.regions}
      addLabel={words.addRegion}
      chosen={draft.regions}
      all={[ALL_DISTRICTS, ...regions]}
      nameOf={(code) => (code === ALL_DISTRICTS ? page.districts : names.region(code))}
      onChange={(chosen) => onChange({ regions: chosen })}
    />
  );
}

// Late and missing reports are a matter of the whole sheet: they know no groups.
function GroupChips({ draft, onChange }: Omit<PartFormProps, 'fixed'>): ReactNode {
  const { language } = useLanguage();
  const groups = useQuery(groupsQuery).data?.items ?? [];
  const words = ruleWords(language).editor;
  if (draft.condition.kind === 'late') return null;
  const named = new Map(groups.map((group) => [group.code, language === 'zh' ? group.nameZh : group.nameEn]));
  return (
    <Chips
      label={words.groups}
      addLabel={words.addGroup}
      chosen={draft.groups}
      all={[...new Set([TOTAL, ...named.keys()])]}
      nameOf={(code) => named.get(code) ?? (code === TOTAL ? words.total : code)}
      onChange={(chosen) => onChange({ groups: chosen.length === 0 ? [TOTAL] : chosen })}
    />
  );
}

interface ChipsProps {
  readonly label: string;
  readonly addLabel: string;
  readonly chosen: readonly string[];
  readonly all: readonly string[];
  readonly nameOf: (code: string) => string;
  readonly onChange: (chosen: string[]) => void;
}

function Chips({ label, addLabel, chosen, all, nameOf, onChange }: ChipsProps): ReactNode {
  const { language } = useLanguage();
  const words = ruleWords(language).editor;
  const left = all.filter((code) => !chosen.includes(code));
  return (
    <div className="rule-chips">
      <span className="field-label">{label}</span>
      <ul className="chips" aria-label={label}>
        {chosen.map((code) => (
          <li key={code} className="chip">
            {nameOf(code)}
            <button
              type="button"
              className="chip-remove"
              aria-label={words.remove(nameOf(code))}
              onClick={() => onChange(chosen.filter((each) => each !== code))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label={addLabel}
        value=""
        options={[{ key: '', label: addLabel }, ...left.map((code) => ({ key: code, label: nameOf(code) }))]}
        hideLabel
        onChange={(code) => code !== '' && onChange([...chosen, code])}
      />
    </div>
  );
}
