import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useT } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { ColumnEditor } from './column-editor.tsx';
import { HintFields } from './hint-fields.tsx';
import { correctionOf, draftOf } from './recognition-draft.ts';
import type { Correction } from './recognition-draft.ts';
import { NO_HINTS } from './send-file.ts';

export interface RecognitionFormProps {
  readonly upload: UploadDto;
  readonly onDone: () => void;
}

/** Corrects what was recognised; the server reads the kept original again. */
export function RecognitionForm({ upload, onDone }: RecognitionFormProps): ReactNode {
  const t = useT();
  const words = t.uploads.recognised;
  const [hints, setHints] = useState(NO_HINTS);
  const [draft, setDraft] = useState(() => draftOf(upload.recognised?.columns ?? []));
  const post = usePost<Correction, UploadDto>(uploadPath(upload.id, '/recognise'), onDone);
  return (
    <form
      className="recognition-form"
      onSubmit={(event) => {
        event.preventDefault();
        post.mutate(correctionOf(draft, hints));
      }}
    >
      {draft.length > 0 && <ColumnEditor draft={draft} onChange={setDraft} />}
      <h3>{words.wholeFile}</h3>
      <HintFields hints={hints} onChange={setHints} />
      {post.isError && <ProblemView error={post.error} />}
      <div className="row">
        <Button type="submit" tone="primary" busy={post.isPending}>
          {post.isPending ? words.applying : words.apply}
        </Button>
        <Button onClick={onDone}>{words.cancelEdit}</Button>
      </div>
    </form>
  );
}
