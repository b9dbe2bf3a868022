import type { apiDocs as zh } from '../zh/api-docs.ts';

export const apiDocs: typeof zh = {
  title: 'Interface',
  intro:
    'Made from the schemas that validate requests (OpenAPI 3.1). Try it here: reads change nothing, writes really write.',
  json: 'Download openapi.json',
  filter: 'Find a path',
  count: (count) => (count === 1 ? '1 route' : `${count} routes`),
  send: 'Send',
  writes: 'This route writes data.',
  parameters: 'Parameters',
  required: 'required',
  body: 'Body (JSON)',
  fileBody: 'This route takes a file: use a program or the upload page.',
  answer: (status, ms) => `HTTP ${status}, ${ms} ms`,
  failed: 'no answer',
  empty: 'No route matches',
  emptyText: 'Try another word.',
};
