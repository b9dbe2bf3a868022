import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ImportProblemDto } from '#contract/uploads.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { CellLink } from './show-cell.tsx';
import type { Ticking } from './ticks.ts';

export const SEVERITY_TONES: Record<ImportProblemDto['severity'], Tone> = {
  error: 'bad',
  warning: 'slow',
  note: 'idle',
};

export interface ProblemLineProps {
  readonly problem: ImportProblemDto;
  /** Absent once nothing can be let through any more. */
  readonly ticking: Ticking | undefined;
  /** Whether it stands at its cell in the grid, or in the list with a link there. */
  readonly place: 'grid' | 'list';
}

/** One problem: where, what, what was expected, how to mend it; a warning with its tick and reason. */
export function ProblemLine({ problem, ticking, place }: ProblemLineProps): ReactNode {
  const { language, t } = useLanguage();
  const texts = useUploadWords();
  const words = texts.problems;
  const zh = language === 'zh';
  return (
    <li className={`import-problem import-problem-${problem.severity}`}>
      <p className="import-problem-head">
        <Badge tone={SEVERITY_TONES[problem.severity]} title={words.severityNote[problem.severity]}>
          {words.severity[problem.severity]}
        </Badge>
        {place === 'list' && (
          <b>
            {problem.cell === null ? (
              words.wholeFile
            ) : (
              <>
                {words.cellBefore}
                <CellLink cell={problem.cell} />
              </>
            )}
          </b>
        )}
        <span>{zh ? problem.message : problem.messageEn}</span>
        <code className="import-problem-code">{problem.code}</code>
      </p>
      <p className="import-problem-more">
        {problem.found !== '' && <span>{t.terms.reads(words.found, problem.found)}</span>}
        {problem.expected !== '' && <span>{t.terms.reads(words.expected, problem.expected)}</span>}
        <span>{t.terms.reads(words.fix, zh ? problem.fix : problem.fixEn)}</span>
      </p>
      {ticking && problem.severity === 'warning' && <Tick problem={problem} ticking={ticking} />}
    </li>
  );
}

function Tick({
  problem,
  ticking,
}: {
  readonly problem: ImportProblemDto;
  readonly ticking: Ticking;
}): ReactNode {
  const { language } = useLanguage();
  const texts = useUploadWords();
  const words = texts.problems;
  const noteId = useId();
  const settled = ticking.settled.get(problem.id);
  const reason = ticking.ticks.get(problem.id);
  const where = problem.cell === null ? words.wholeFile : words.cell(problem.cell);
  if (settled !== undefined) return <p className="import-problem-settled">{words.settled(settled)}</p>;
  const others = ticking.othersLike(problem);
  return (
    <div className="import-problem-tick">
      <label className="import-problem-accept">
        <input
          type="checkbox"
          checked={reason !== undefined}
          aria-describedby={problem.needsReason ? noteId : undefined}
          onChange={(event) => ticking.onTick(problem.id, event.target.checked)}
        />
        {words.accept}
        <span className="visually-hidden">
          {where} {language === 'zh' ? problem.message : problem.messageEn}
        </span>
      </label>
      {problem.needsReason && (
        <span id={noteId} className="muted">
          {words.needsReason}
        </span>
      )}
      {reason !== undefined && (
        <>
          <Field label={words.reason(where)} hideLabel>
            {(control) => (
              <input
                {...control}
                className="input import-problem-reason"
                value={reason}
                maxLength={2000}
                placeholder={words.reasonHint}
                onChange={(event) => ticking.onReason(problem.id, event.target.value)}
              />
            )}
          </Field>
          {others > 0 && <Button onClick={() => ticking.onSame(problem)}>{words.same(others)}</Button>}
        </>
      )}
    </div>
  );
}
