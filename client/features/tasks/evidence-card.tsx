import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EvidenceDto, TaskDetail } from '#contract/tasks.ts';
import { apiUrl, request } from '#client/api/client.ts';
import { formatBytes, formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { May } from '#client/ui/may.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

const TYPES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.ofd,.csv,.txt';

/** Files added to a task’s returns: as they came, each to be opened again; and one more. */
export function EvidenceCard({ task }: { readonly task: TaskDetail }): ReactNode {
  const { language, t } = useLanguage();
  const words = taskWords(language).files;
  return (
    <Card title={words.title}>
      {task.evidenceFiles.length === 0 && <p className="muted">{words.empty}</p>}
      <ul className="task-list">
        {task.evidenceFiles.map(({ id, period, name, size, at, by }) => (
          <li key={id}>
            <a href={apiUrl(`/tasks/${task.no}/evidence/${id}`)}>
              <AsWritten>{name}</AsWritten>
            </a>{' '}
            <span className="muted">
              {words.about(period, formatBytes(size))} · {wordFor(t.terms.actors, by)} · {formatInstant(at)}
            </span>
          </li>
        ))}
      </ul>
      <May leave="task">
        <AddFile task={task} />
      </May>
    </Card>
  );
}

function AddFile({ task }: { readonly task: TaskDetail }): ReactNode {
  const words = taskWords(useLanguage().language).files;
  const toast = useToast();
  const client = useQueryClient();
  const [person] = usePerson();
  const open = task.returns.findLast(({ state }) => state !== 'not-due') ?? task.returns[0];
  const [period, setPeriod] = useState(open?.period ?? '');
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      if (person.trim() !== '') form.set('by', person.trim());
      return request<EvidenceDto>(`/tasks/${task.no}/returns/${period}/evidence`, { method: 'POST', form });
    },
    onSuccess: ({ name }) => toast({ text: words.added(name) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['task'] }),
  });
  if (task.returns.length === 0) return null;
  return (
    <div className="stack no-print">
      <Field label={words.period} inline>
        {(control) => (
          <select
            {...control}
            className="select"
            value={period}
            onChange={(event) => setPeriod(event.target.value)}
          >
            {task.returns.map((standing) => (
              <option key={standing.period} value={standing.period}>
                {standing.period}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.add} hint={words.hint}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="file"
            accept={TYPES}
            disabled={send.isPending}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file may be chosen again after a refusal.
              event.target.value = '';
              if (file) send.mutate(file);
            }}
          />
        )}
      </Field>
      {send.isError && <ProblemView error={send.error} />}
    </div>
  );
}
