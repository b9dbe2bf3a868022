import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportProblemDto, UploadDto } from '#contract/uploads.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';

export interface ProblemsCardProps {
  readonly upload: UploadDto;
  /** Absent once nothing can be accepted any more. */
  readonly accepted?: ReadonlySet<string>;
  readonly onAccept?: (id: string, on: boolean) => void;
}

const PAGE = 20;
const ORDER: Record<ImportProblemDto['severity'], number> = { error: 0, warning: 1, note: 2 };
const TONES: Record<ImportProblemDto['severity'], Tone> = { error: 'bad', warning: 'slow', note: 'idle' };

/** What is wrong, cell by cell, the gravest first; warnings are ticked one by one. */
export function ProblemsCard({ upload, accepted, onAccept }: ProblemsCardProps): ReactNode {
  const { t } = useLanguage();
  const words = t.uploads.problems;
  const [shown, setShown] = useState(PAGE);
  const problems = [...upload.problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const counts = (['error', 'warning', 'note'] as const).map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  return (
    <Card
      title={words.title}
      actions={counts
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <Badge key={severity} tone={TONES[severity]}>
            {words.severity[severity]} {count}
          </Badge>
        ))}
      footer={
        upload.problemsTotal > problems.length ? words.more(problems.length, upload.problemsTotal) : undefined
      }
    >
      {problems.length === 0 ? (
        <p>
          <b>{words.none}</b> <span className="muted">{words.noneText}</span>
        </p>
      ) : (
        <ul className="import-problems">
          {problems.slice(0, shown).map((problem) => (
            <ProblemLine
              key={problem.id}
              problem={problem}
              accepted={accepted?.has(problem.id) ?? false}
              onAccept={problem.severity === 'warning' ? onAccept : undefined}
            />
          ))}
        </ul>
      )}
      {problems.length > shown && (
        <Button className="changes-more" onClick={() => setShown(shown + PAGE)}>
          {words.showMore(shown, problems.length)}
        </Button>
      )}
    </Card>
  );
}

interface ProblemLineProps {
  readonly problem: ImportProblemDto;
  readonly accepted: boolean;
  readonly onAccept: ((id: string, on: boolean) => void) | undefined;
}

function ProblemLine({ problem, accepted, onAccept }: ProblemLineProps): ReactNode {
  const { language, t } = useLanguage();
  const words = t.uploads.problems;
  const zh = language === 'zh';
  const where = problem.cell === null ? words.wholeFile : words.cell(problem.cell);
  const message = zh ? problem.message : problem.messageEn;
  return (
    <li className={`import-problem import-problem-${problem.severity}`}>
      <p className="import-problem-head">
        <Badge tone={TONES[problem.severity]} title={words.severityNote[problem.severity]}>
          {words.severity[problem.severity]}
        </Badge>
        <b>{where}</b> <span>{message}</span>
      </p>
      <p className="import-problem-more">
        {problem.found !== '' && <span>{t.terms.reads(words.found, problem.found)}</span>}
        {problem.expected !== '' && <span>{t.terms.reads(words.expected, problem.expected)}</span>}
        <span>{t.terms.reads(words.fix, zh ? problem.fix : problem.fixEn)}</span>
      </p>
      {onAccept && (
        <label className="import-problem-accept">
          <input
            type="checkbox"
            checked={accepted}
            onChange={(event) => onAccept(problem.id, event.target.checked)}
          />
          {words.accept}
          <span className="visually-hidden">
            {where} {message}
          </span>
        </label>
      )}
    </li>
  );
}
