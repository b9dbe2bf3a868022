import { describe, expect, test } from 'vitest';
import { figureChangesSchema, verdictChangesSchema, warningChangesSchema } from '#contract/changes.ts';
import { JOBS, useApp } from './use-app.ts';

const SPAN = 'from=2020-01-01';

describe('GET /changes', () => {
  const app = useApp();

  test('answers with figures, verdicts and warnings, each with a tag of what it says', async () => {
    await app.put('jobs.csv', JOBS);
    const figures = await app.get(`/api/v1/changes?${SPAN}&limit=2`, figureChangesSchema);
    expect([figures.counts, figures.total, figures.next]).toEqual([
      { added: 3, revised: 0, withdrawn: 0 },
      3,
      '2',
    ]);
    const rest = await app.get(`/api/v1/changes?${SPAN}&limit=2&cursor=2`, figureChangesSchema);
    expect([rest.items.map(({ region }) => region), rest.next]).toEqual([['500103'], null]);
    const verdicts = await app.get(`/api/v1/changes/verdicts?${SPAN}&period=2020-06`, verdictChangesSchema);
    expect(verdicts.items.map(({ target }) => target)).toEqual(['urban-new-jobs']);
    await app.get(`/api/v1/changes/warnings?${SPAN}`, warningChangesSchema);
    const path = `/api/v1/changes?${SPAN}`;
    const etag = (await app.it.request(path)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await app.it.request(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('as CSV is a file whose handing out is in the log', async () => {
    const response = await app.it.request(`/api/v1/changes.csv?${SPAN}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await response.text()).split('\r\n')).toHaveLength(5);
  });

  test('needs a first date that is one, and not after the second', async () => {
    const status = async (query: string) => (await app.it.request(`/api/v1/changes?${query}`)).status;
    expect(await status('')).toBe(400);
    expect(await status('from=yesterday')).toBe(400);
    expect(await status('from=2020-02-01&to=2020-01-01')).toBe(400);
  });
});
