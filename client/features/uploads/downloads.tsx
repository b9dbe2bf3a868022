import type { ReactNode } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { apiUrl } from '#client/api/client.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';

/** The file as it was sent, and the same marked and explained, to send back. */
export function Downloads({ upload }: { readonly upload: UploadDto }): ReactNode {
  const words = useUploadWords().downloads;
  return (
    <p className="row downloads">
      {upload.problems.length > 0 && (
        <a href={apiUrl(uploadPath(upload.id, '/return-slip'))} download title={words.slipHint}>
          {words.slip}
        </a>
      )}
      <a href={apiUrl(uploadPath(upload.id, '/original'))} download>
        {words.original}
      </a>
    </p>
  );
}
