import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { ALL_PROBLEMS, filterProblems } from './problem-filter.ts';
import { ProblemFilters } from './problem-filters.tsx';
import { ProblemLine, SEVERITY_TONES } from './problem-line.tsx';
import type { Ticking } from './ticks.ts';

export interface ProblemsCardProps {
  readonly upload: UploadDto;
  /** Absent once nothing can be let through any more. */
  readonly ticking?: Ticking | undefined;
}

const PAGE = 20;
/** So few are read at a glance. */
const FEW = 6;

/** What is wrong, cell by cell, the gravest first; warnings are ticked one by one, each with a reason. */
export function ProblemsCard({ upload, ticking }: ProblemsCardProps): ReactNode {
  const texts = useUploadWords();
  const words = texts.problems;
  const [shown, setShown] = useState(PAGE);
  const [filter, setFilter] = useState(ALL_PROBLEMS);
  const { problems } = upload;
  const listed = filterProblems(problems, filter);
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
          <Badge key={severity} tone={SEVERITY_TONES[severity]}>
            {words.severity[severity]} {count}
          </Badge>
        ))}
      footer={
        upload.problemsTotal > problems.length ? words.more(problems.length, upload.problemsTotal) : undefined
      }
    >
      {problems.length > FEW && (
        <ProblemFilters
          problems={problems}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            setShown(PAGE);
          }}
        />
      )}
      {problems.length === 0 ? (
        <p>
          <b>{words.none}</b> <span className="muted">{words.noneText}</span>
        </p>
      ) : (
        <ul className="import-problems">
          {listed.slice(0, shown).map((problem) => (
            <ProblemLine key={problem.id} problem={problem} ticking={ticking} place="list" />
          ))}
        </ul>
      )}
      {problems.length > 0 && listed.length === 0 && <p className="muted">{words.noneListed}</p>}
      {listed.length > shown && (
        <Button className="changes-more" onClick={() => setShown(shown + PAGE)}>
          {words.showMore(shown, listed.length)}
        </Button>
      )}
    </Card>
  );
}
