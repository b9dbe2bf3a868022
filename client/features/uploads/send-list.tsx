import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { progressQuery } from '#client/api/progress-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { useView } from '#client/lib/view.ts';
import { ProblemView } from '#client/ui/states.tsx';
import { UploadState } from './upload-state.tsx';
import type { QueuedFile } from './use-send-queue.ts';

/** The files on their way in, each with how far it is or what became of it. */
export function SendList({ files }: { readonly files: readonly QueuedFile[] }): ReactNode {
  const texts = useUploadWords();
  return (
    <ul className="send-list" aria-label={texts.drop.queue}>
      {files.map((queued) => (
        <li key={queued.key}>
          <SendLine queued={queued} />
        </li>
      ))}
    </ul>
  );
}

function SendLine({ queued }: { readonly queued: QueuedFile }): ReactNode {
  const texts = useUploadWords();
  const { hrefTo } = useView();
  const words = texts.drop;
  const { file, state, upload, error } = queued;
  switch (state) {
    case 'waiting':
      return (
        <p className="muted">
          {file.name} · {words.waiting}
        </p>
      );
    case 'sending':
      return <SendProgress queued={queued} />;
    case 'failed':
      return (
        <>
          <p>{file.name}</p>
          {error && <ProblemView error={error} />}
        </>
      );
    case 'done':
      return (
        upload && (
          <p className="row">
            <Link href={hrefTo(`/data/uploads/${upload.id}`)}>{file.name}</Link>
            <UploadState state={upload.state} />
            <span className="muted">{words.sent(upload.summary.cells, upload.problemsTotal)}</span>
          </p>
        )
      );
    default:
      return state satisfies never;
  }
}

function SendProgress({ queued }: { readonly queued: QueuedFile }): ReactNode {
  const texts = useUploadWords();
  const words = texts.drop;
  const { data } = useQuery(progressQuery(queued.key));
  const label = words.sending(queued.file.name);
  const share = data && data.total > 0 ? Math.min(1, data.done / data.total) : undefined;
  return (
    <div role="status" className="drop-sending">
      <p>{label}</p>
      <progress aria-label={label} max={1} value={share} />
      {data && (
        <p className="muted">
          {words.stages[data.stage]}
          {share !== undefined && ` ${Math.floor(share * 100)}%`}
        </p>
      )}
    </div>
  );
}
