import { beforeAll, describe, expect, test } from 'vitest';
import { JOBS, RATES, useApp } from './use-app.ts';

const OVERVIEW = '/api/v1/overview';
const RATE = '/api/v1/observations?indicator=surveyed-unemployment-rate';

describe('answerCache', () => {
  const app = useApp();
  const ask = (path: string, ifNoneMatch?: string) =>
    app.it.request(path, ifNoneMatch === undefined ? {} : { headers: { 'if-none-match': ifNoneMatch } });
  const tagOf = async (path: string) => (await ask(path)).headers.get('etag') ?? '';
  beforeAll(async () => {
    await app.put('jobs.csv', JOBS);
  });

  test('gives an answer a tag, and says 304 to whoever has it', async () => {
    const first = await ask(OVERVIEW);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await ask(OVERVIEW, tag);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  });

  test('takes a weak tag, and one of several', async () => {
    const tag = await tagOf(OVERVIEW);
    expect((await ask(OVERVIEW, `W/${tag}`)).status).toBe(304);
    expect((await ask(OVERVIEW, `"other", ${tag}`)).status).toBe(304);
    expect((await ask(OVERVIEW, '"other"')).status).toBe(200);
  });

  test('changes the tag only of what shows something else after a write', async () => {
    const [overview, rate] = [await tagOf(OVERVIEW), await tagOf(RATE)];
    await app.put('more.csv', JOBS.replace('31.2', '31.5'));
    expect(await tagOf(RATE)).toBe(rate);
    expect(await tagOf(OVERVIEW)).not.toBe(overview);
    const answer = await ask(OVERVIEW, overview);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ targets: [{ actual: 31.5 }, {}, {}, {}, {}, {}] });
    await app.put('rates.csv', RATES);
    expect(await tagOf(RATE)).not.toBe(rate);
  });

  test('keeps the same tag over any number of equal answers', async () => {
    expect(await tagOf(OVERVIEW)).toBe(await tagOf(OVERVIEW));
  });

  test('forgets at midnight: what is late depends on the day', async () => {
    const before = await tagOf(OVERVIEW);
    app.it.setToday('2020-07-16');
    expect(await tagOf(OVERVIEW)).not.toBe(before);
    app.it.setToday('2020-07-15');
    expect(await tagOf(OVERVIEW)).toBe(before);
  });

  test('keeps a past day’s answer as it was, whatever comes later', async () => {
    app.it.setToday('2020-07-18');
    const past = '/api/v1/attainment?year=2020&asOf=2020-07-16';
    const tag = await tagOf(past);
    await app.put('later.csv', JOBS.replace('31.2', '32'));
    expect((await ask(past, tag)).status).toBe(304);
  });

  test('tags no problem and keeps none', async () => {
    const missing = await ask('/api/v1/uploads/nobody');
    expect([missing.status, missing.headers.get('etag')]).toEqual([404, null]);
  });

  test('never carries the number of another request', async () => {
    const fresh = await ask(`${OVERVIEW}?period=2020-04`);
    const kept = await ask(`${OVERVIEW}?period=2020-04`);
    expect(fresh.headers.get('x-request-id')).not.toBeNull();
    expect(kept.headers.get('x-request-id')).not.toBe(fresh.headers.get('x-request-id'));
  });

  test('dresses a kept answer like a fresh one', async () => {
    const fresh = await ask(`${OVERVIEW}?period=2020-05`);
    const kept = await ask(`${OVERVIEW}?period=2020-05`);
    const dressed = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id'));
    expect(dressed(kept)).toEqual(dressed(fresh));
    expect(await kept.text()).toBe(await fresh.text());
  });
});
