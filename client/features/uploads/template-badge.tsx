import type { ReactNode } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import type { Correction } from './recognition-draft.ts';

/** Says by which remembered correction a sheet was read, with the way to read it afresh. */
export function TemplateBadge({ upload }: { readonly upload: UploadDto }): ReactNode {
  const texts = useUploadWords();
  const words = texts.templates;
  const post = usePost<Correction, UploadDto>(uploadPath(upload.id, '/recognise'), () => undefined);
  if (!upload.template) return null;
  const { region, period, unit } = upload.hints;
  const own = { ...(region ? { region } : {}), ...(period ? { period } : {}), ...(unit ? { unit } : {}) };
  const canChange = upload.state === 'staged' || upload.state === 'refused';
  return (
    <div className="template-badge">
      <Badge tone="steady">{words.readBy(upload.template.name)}</Badge>
      {canChange && (
        <Button
          tone="quiet"
          leave="upload"
          busy={post.isPending}
          onClick={() => post.mutate({ mapping: own })}
        >
          {words.without}
        </Button>
      )}
      {post.isError && <ProblemView error={post.error} />}
    </div>
  );
}
