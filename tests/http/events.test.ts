import { describe, expect, test } from 'vitest';
import { progressSchema } from '#contract/progress.ts';
import { uploadSchema } from '#contract/uploads.ts';
import { fileForm, json } from '#tests/support/make-app.ts';
import { RATES, useApp } from './use-app.ts';

interface Heard {
  readonly event: string;
  readonly data: unknown;
}

/** Reads a stream of server-sent events until one of a name came; answers all of them up to it. */
async function until(name: string, body: ReadableStream<Uint8Array>): Promise<Heard[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const heard: Heard[] = [];
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended after ${text}`);
    text += decoder.decode(value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      if (event === undefined) continue;
      heard.push({ event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as unknown });
      if (event !== name) continue;
      await reader.cancel();
      return heard;
    }
  }
}

describe('GET /events', () => {
  const app = useApp();

  test('tells an open screen of the commit, the new version and the warnings', async () => {
    const response = await app.it.request('/api/v1/events');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    if (!response.body) throw new Error('no stream');
    const heard = until('warning', response.body);
    const id = await app.put('rates.csv', RATES);
    expect(await heard).toEqual([
      { event: 'upload', data: { id, state: 'staged' } },
      { event: 'upload', data: { id, state: 'committed' } },
      { event: 'statistics', data: { version: 1 } },
      { event: 'warning', data: { id: expect.any(String) as string, kind: 'opened', level: 'yellow' } },
    ]);
  });

  test('tells how far an upload and its commit have come, when they named themselves', async () => {
    const response = await app.it.request('/api/v1/events');
    if (!response.body) throw new Error('no stream');
    const heard = until('statistics', response.body);
    const form = fileForm('earlier.csv', RATES.replaceAll('2020-0', '2019-0'), { progress: 'mine' });
    const staged = await app.it.request('/api/v1/uploads', { method: 'POST', body: form });
    const { id } = uploadSchema.parse(await staged.json());
    await app.it.request(`/api/v1/uploads/${id}/commit`, {
      method: 'POST',
      ...json({ accept: [], progress: 'mine too' }),
    });
    const stages = (await heard).flatMap(({ event, data }) =>
      event === 'progress' ? [progressSchema.parse(data)] : [],
    );
    const names = (of: string) => [
      ...new Set(stages.filter((each) => each.id === of).map(({ stage }) => stage)),
    ];
    expect(names('mine')).toEqual(['receive', 'read', 'compare', 'check']);
    expect(names('mine too')).toEqual(['receive', 'read', 'compare', 'check', 'write']);
    expect(stages.every(({ done, total }) => done <= total)).toBe(true);
  });

  test('says when to come back, and is kept by nobody', async () => {
    const response = await app.it.request('/api/v1/events');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('etag')).toBeNull();
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('retry: 2000\n\n');
    await reader?.cancel();
  });
});
