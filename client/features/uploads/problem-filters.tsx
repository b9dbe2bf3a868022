import type { ReactNode } from 'react';
import type { ImportProblemDto } from '#contract/uploads.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Field } from '#client/ui/field.tsx';
import { codesOf, type Counted, type ProblemFilter, sheetsOf } from './problem-filter.ts';

export interface ProblemFiltersProps {
  readonly problems: readonly ImportProblemDto[];
  readonly filter: ProblemFilter;
  readonly onFilter: (filter: ProblemFilter) => void;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** Which problems are listed: by severity, by code, and by sheet where the file has several. */
export function ProblemFilters({ problems, filter, onFilter }: ProblemFiltersProps): ReactNode {
  const words = useUploadWords().problems;
  const severities = SEVERITIES.map((severity) => ({
    key: severity,
    label: words.severity[severity],
    count: problems.filter((problem) => problem.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const sheets = sheetsOf(problems);
  return (
    <div className="problem-filters" role="group" aria-label={words.filter}>
      <Pick
        label={words.bySeverity}
        all={words.all(problems.length)}
        value={filter.severity}
        options={severities}
        onPick={(value) =>
          onFilter({ ...filter, severity: SEVERITIES.find((severity) => severity === value) ?? '' })
        }
      />
      <Pick
        label={words.byCode}
        all={words.anyCode}
        value={filter.code}
        options={codesOf(problems)}
        onPick={(code) => onFilter({ ...filter, code })}
      />
      {sheets.length > 1 && (
        <Pick
          label={words.bySheet}
          all={words.anySheet}
          value={filter.sheet}
          options={sheets}
          onPick={(sheet) => onFilter({ ...filter, sheet })}
        />
      )}
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (Counted & { readonly label?: string })[];
  readonly onPick: (value: string) => void;
}

function Pick({ label, all, value, options, onPick }: PickProps): ReactNode {
  return (
    <Field label={label} hideLabel>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => onPick(event.target.value)}
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.label ?? option.key} ({option.count})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
