import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { RuleDto } from '#contract/rules.ts';
import { useProposeRule, useSaveRule } from '#client/api/rules-query.ts';
import { trustQuery } from '#client/api/trust-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { ConditionForm } from './condition-form.tsx';
import { draftFault, type RuleDraft } from './draft.ts';
import { LinesForm, type Reach } from './lines-form.tsx';
import { MoreForm } from './more-form.tsx';
import { ScopeForm } from './scope-form.tsx';
import { TextField, Toggle } from './controls.tsx';

export interface RuleFormProps {
  readonly rule: RuleDto | undefined;
  readonly start: RuleDraft;
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
  readonly reach: Reach | undefined;
}

/** 当……时报警: what a rule says, from what it looks at to when it is released. */
export function RuleForm({ rule, start, draft, onChange, reach }: RuleFormProps): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const [, navigate] = useLocation();
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const words = ruleWords(language).editor;
  const save = useSaveRule(rule?.id, (saved) => {
    toast({ text: words.saved(language === 'zh' ? saved.nameZh : saved.nameEn) });
    if (!rule) navigate(hrefTo(`/warnings/rules/${saved.id}`));
  });
  const propose = useProposeRule(rule?.id, () => {
    toast({ text: words.proposed });
    navigate(hrefTo('/warnings/rules'));
  });
  const needsOther = useQuery(trustQuery).data?.twoPersons.includes('rule') === true;
  const send = needsOther ? propose : save;
  const fault = draftFault(draft);
  const needsReason = rule !== undefined && draft.reason.trim() === '';
  const isChanged = JSON.stringify({ ...draft, reason: '' }) !== JSON.stringify(start);
  const change = (part: Partial<RuleDraft>): void => onChange({ ...draft, ...part });

  function submit(): void {
    setTried(true);
    if (fault === undefined && !needsReason) send.mutate(draft);
  }

  return (
    <Card title={words.title} className="rule-form">
      <ScopeForm draft={draft} fixed={rule !== undefined} onChange={change} />
      {tried && fault === 'region' && <p className="field-error">{words.regionRequired}</p>}
      <ConditionForm draft={draft} fixed={rule !== undefined} onChange={change} />
      <LinesForm draft={draft} reach={reach} onChange={change} />
      {tried && fault === 'line' && <p className="field-error">{words.lineRequired}</p>}
      <Toggle label={words.enabled} checked={draft.enabled} onChange={(enabled) => change({ enabled })} />
      <MoreForm draft={draft} onChange={change} />
      <TextField
        label={words.nameZh}
        value={draft.nameZh}
        required
        error={tried && draft.nameZh.trim() === '' ? words.nameRequired : undefined}
        onChange={(nameZh) => change({ nameZh })}
      />
      <TextField
        label={words.nameEn}
        value={draft.nameEn}
        required
        error={tried && draft.nameEn.trim() === '' ? words.nameRequired : undefined}
        onChange={(nameEn) => change({ nameEn })}
      />
      {rule && (
        <TextField
          label={words.reason}
          value={draft.reason}
          required
          error={tried && needsReason ? words.reasonRequired : undefined}
          onChange={(reason) => change({ reason })}
        />
      )}
      {needsOther && <p className="muted">{words.needsOther}</p>}
      {send.isError && <ProblemView error={send.error} />}
      <div className="rule-form-actions">
        <Button tone="primary" leave="rule" busy={send.isPending} disabled={!isChanged} onClick={submit}>
          {needsOther ? words.propose : rule ? words.save : words.create}
        </Button>
        <Button disabled={!isChanged} onClick={() => onChange(start)}>
          {words.undo}
        </Button>
        {!isChanged && rule && <span className="muted">{words.unchanged}</span>}
      </div>
    </Card>
  );
}
