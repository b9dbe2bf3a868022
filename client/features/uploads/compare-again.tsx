import type { ReactNode } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { ApiProblem } from '#client/lib/problem.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Button } from '#client/ui/button.tsx';
import { ProblemView } from '#client/ui/states.tsx';

/** Whether an error says that the statistics moved while the upload was under review. */
export function isMoved(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'upload.moved';
}

/** Says that the differences are out of date, and compares anew. */
export function CompareAgain({
  id,
  onDone,
}: {
  readonly id: string;
  readonly onDone?: () => void;
}): ReactNode {
  const texts = useUploadWords();
  const words = texts.actions;
  const compare = usePost<object, UploadDto>(uploadPath(id, '/compare'), () => onDone?.());
  return (
    <div className="moved" role="alert">
      <p>{words.moved}</p>
      <Button leave="upload" busy={compare.isPending} onClick={() => compare.mutate({})}>
        {compare.isPending ? words.comparing : words.again}
      </Button>
      {compare.isError && <ProblemView error={compare.error} />}
    </div>
  );
}
