import type { OutputFile } from '../services/outputs/output-file.ts';

/** A file as an answer that browsers save and never show: its name in UTF-8, and in ASCII for old programs. */
export function download({ name, type, body }: OutputFile): Response {
  return new Response(streamOf(body), {
    status: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

function streamOf(body: OutputFile['body']): ReadableStream<Uint8Array> {
  return ReadableStream.from(body);
}

function asciiName(name: string): string {
  const extension = /(?:\.[a-z]{1,5}){1,2}$/.exec(name)?.[0] ?? '';
  return `qingyu${extension}`;
}

// Of what encodeURIComponent leaves, these mean something in a header's parameter.
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
