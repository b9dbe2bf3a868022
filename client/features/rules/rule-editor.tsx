import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Rehearsal, RehearsalBody, RuleDto } from '#contract/rules.ts';
import { rehearsalQuery } from '#client/api/rules-query.ts';
import { useNames } from '#client/api/names.ts';
import { ProblemView, Skeleton } from '#client/ui/states.tsx';
import { ComparisonCard } from './comparison-card.tsx';
import { draftFault, type RuleDraft } from './draft.ts';
import { NotEvaluatedCard } from './not-evaluated-card.tsx';
import { RehearsalCard } from './rehearsal-card.tsx';
import type { Reach } from './lines-form.tsx';
import { RuleForm } from './rule-form.tsx';
import { useDebounced } from './use-debounced.ts';

const REST_MS = 120;

export interface RuleEditorProps {
  readonly rule: RuleDto | undefined;
  readonly start: RuleDraft;
}

/** The form beside its rehearsal: what is typed is tried at once, and nothing is written until it is saved. */
export function RuleEditor({ rule, start }: RuleEditorProps): ReactNode {
  const names = useNames();
  const [draft, setDraft] = useState(start);
  const [region, setRegion] = useState<string>();
  const [knowledge, setKnowledge] = useState<RehearsalBody['knowledge']>('latest');
  const settled = useDebounced(draft, REST_MS);
  const regions = useMemo(() => regionsOf(settled.regions, names.regions), [settled.regions, names.regions]);
  const asked = region !== undefined && regions.includes(region) ? region : undefined;
  const body = useMemo(
    () => rehearsalBody(settled, { region: asked, knowledge, rule: rule?.id }),
    [settled, asked, knowledge, rule?.id],
  );
  const query = useQuery(rehearsalQuery(body));
  return (
    <div className="columns columns-wide-narrow rule-editor">
      <div className="stack" aria-busy={query.isFetching}>
        {query.isError && <ProblemView error={query.error} />}
        {query.data === undefined && !query.isError && <Skeleton height={420} />}
        {query.data !== undefined && !query.isError && (
          <>
            <RehearsalCard
              rehearsal={query.data}
              draft={settled}
              regions={regions}
              region={query.data.chart?.region ?? asked ?? ''}
              onRegion={setRegion}
              knowledge={knowledge}
              onKnowledge={setKnowledge}
            />
            {rule && <ComparisonCard rehearsal={query.data} />}
            <NotEvaluatedCard rehearsal={query.data} />
          </>
        )}
      </div>
      <RuleForm
        rule={rule}
        start={start}
        draft={draft}
        onChange={setDraft}
        reach={reachOf(query.data?.chart?.points ?? [])}
      />
    </div>
  );
}

/** Between which values the statistic lay, for the sliders. Missing: undefined before anything was judged. */
function reachOf(points: NonNullable<Rehearsal['chart']>['points']): Reach | undefined {
  const values = points.flatMap(({ value }) => value ?? []);
  return values.length === 0 ? undefined : { min: Math.min(...values), max: Math.max(...values) };
}

function regionsOf(
  regions: readonly string[],
  known: readonly { readonly code: string; readonly kind: string }[],
): string[] {
  return regions.flatMap((code) =>
    code === 'districts'
      ? known.filter(({ kind }) => kind === 'division' || kind === 'zone').map((each) => each.code)
      : [code],
  );
}

// A name is not needed to try a rule: the server asks for one, so a draft without gets a dash.
function rehearsalBody(
  draft: RuleDraft,
  drawn: {
    readonly region: string | undefined;
    readonly knowledge: RehearsalBody['knowledge'];
    readonly rule: string | undefined;
  },
): RehearsalBody | undefined {
  const fault = draftFault(draft);
  if (fault === 'region' || fault === 'line') return undefined;
  const [group = 'total'] = draft.groups;
  const [industry = 'total'] = draft.industries;
  return {
    ...draft,
    nameZh: draft.nameZh.trim() === '' ? '—' : draft.nameZh,
    nameEn: draft.nameEn.trim() === '' ? '—' : draft.nameEn,
    knowledge: drawn.knowledge,
    chart: { group, industry, ...(drawn.region === undefined ? {} : { region: drawn.region }) },
    ...(drawn.rule === undefined ? {} : { compareWith: drawn.rule }),
  };
}
