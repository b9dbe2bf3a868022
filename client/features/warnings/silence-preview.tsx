import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { silencePreviewQuery } from '#client/api/silences-query.ts';
import type { SilenceScopeBody } from '#client/api/silences-query.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';

const LISTED = 8;

/** What a silence of this scope would hide, now and over the past year. */
export function SilencePreview({ scope }: { readonly scope: SilenceScopeBody | undefined }): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).silences;
  return (
    <section className="silence-preview" aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {scope === undefined ? <p className="muted">{words.previewWaits}</p> : <Preview scope={scope} />}
    </section>
  );
}

function Preview({ scope }: { readonly scope: SilenceScopeBody }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = handlingWords(language).silences;
  const query = useQuery({ ...silencePreviewQuery(scope), placeholderData: keepPreviousData });
  return (
    <QueryView query={query} skeleton={<Skeleton height={90} />}>
      {({ standing, heard, past }) => (
        <>
          <p>{standing.length === 0 ? words.previewNone : words.previewNow(standing.length)}</p>
          <ul>
            {standing.slice(0, LISTED).map((warning) => (
              <li key={warning.id}>
                <LevelMark level={warning.level} /> {names.region(warning.region)} ·{' '}
                {language === 'zh' ? warning.ruleZh : warning.ruleEn}
              </li>
            ))}
            {standing.length > LISTED && <li>…</li>}
          </ul>
          {heard > 0 && <p>{words.previewHeard(heard)}</p>}
          <p className="muted">{words.previewPast(past.episodes, past.partly)}</p>
        </>
      )}
    </QueryView>
  );
}
