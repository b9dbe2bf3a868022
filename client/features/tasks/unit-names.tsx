import type { ReactNode } from 'react';
import type { TaskDto } from '#contract/tasks.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { taskWords } from '#client/lib/task-words.ts';

/** Units by name; where the document names none, that is said. */
export function UnitNames({ units }: { readonly units: TaskDto['leadUnits'] }): ReactNode {
  const { language, t } = useLanguage();
  if (units.length === 0) return <span className="muted">{taskWords(language).noUnit}</span>;
  return units.map(({ nameZh, nameEn }) => (language === 'zh' ? nameZh : nameEn)).join(t.terms.comma);
}

/** What a task asks, in our words; where the document lacks its text, that is said and nothing else. */
export function TaskSummary({
  task,
}: {
  readonly task: Pick<TaskDto, 'summaryZh' | 'summaryEn' | 'evidence'>;
}): ReactNode {
  const { language } = useLanguage();
  const words = taskWords(language);
  const text = language === 'zh' ? task.summaryZh : task.summaryEn;
  if (text === '') {
    return (
      <span className="task-absent" title={words.absentNote}>
        {words.absent}
      </span>
    );
  }
  return text;
}
