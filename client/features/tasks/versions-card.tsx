import type { ReactNode } from 'react';
import type { ReturnVersion } from '#contract/tasks.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { Card } from '#client/ui/card.tsx';

/** Everything filed on a task and what was decided, the newest first. */
export function VersionsCard({ versions }: { readonly versions: readonly ReturnVersion[] }): ReactNode {
  const { language, t } = useLanguage();
  const words = taskWords(language);
  const who = (by: string): string => wordFor(t.terms.actors, by);
  return (
    <Card title={words.detail.versions}>
      {versions.length === 0 && <p className="muted">{words.detail.versionsEmpty}</p>}
      <ol className="task-versions">
        {versions.map((version) => (
          <li key={`${version.period}-${version.number}`}>
            <p>
              <b>{words.detail.version(version.number, version.period)}</b>{' '}
              <span className="muted">
                {who(version.by)} · {formatInstant(version.at)}
              </span>
            </p>
            <ReturnText version={version} />
            {version.decision && (
              <p className="muted">
                {version.decision.decision === 'accepted'
                  ? words.detail.accepted(who(version.decision.by), formatInstant(version.decision.at))
                  : words.detail.sentBack(
                      who(version.decision.by),
                      formatInstant(version.decision.at),
                      version.decision.reason,
                    )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What one return says, part by part; empty parts are left out. */
export function ReturnText({ version }: { readonly version: ReturnVersion }): ReactNode {
  const words = taskWords(useLanguage().language);
  const parts = [
    { key: 'progress', label: words.form.progress, text: version.progress },
    { key: 'figures', label: words.form.figures, text: version.figures },
    { key: 'problems', label: words.form.problems, text: version.problems },
    { key: 'nextSteps', label: words.form.nextSteps, text: version.nextSteps },
  ];
  return (
    <dl className="task-text">
      {parts
        .filter(({ text }) => text !== '')
        .map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      {version.confidence !== null && (
        <div>
          <dt className="visually-hidden">{words.form.confidence}</dt>
          <dd className="muted">{words.confidence(version.confidence)}</dd>
        </div>
      )}
    </dl>
  );
}
