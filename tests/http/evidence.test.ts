import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '#contract/tasks.ts';
import { fileForm } from '#tests/support/make-app.ts';
import { okBody, useApp } from './use-app.ts';

describe('POST /tasks/{no}/returns/{period}/evidence', () => {
  const app = useApp({ today: '2020-07-08' });
  const address = '/api/v1/tasks/1/returns/2020-H1/evidence';

  test('takes a file of more than a megabyte and hands it out to be saved, never to be opened in the page', async () => {
    const text = `%PDF-1.7 ${'示'.repeat(700_000)}`;
    const sent = await app.it.request(address, { method: 'POST', body: fileForm('进展.pdf', text, {}) });
    const { id, size } = evidenceSchema.parse(await okBody(sent, 201));
    expect(size).toBe(2_100_009);
    const got = await app.it.request(`/api/v1/tasks/1/evidence/${id}`);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-disposition')).toContain(encodeURIComponent('进展.pdf'));
    expect(await got.text()).toBe(text);
  });

  test.each([
    ['page.html', '<script>', 400],
    ['a.pdf', 'no document', 400],
  ])('refuses %s', async (name, text, status) => {
    const sent = await app.it.request(address, { method: 'POST', body: fileForm(name, text, {}) });
    expect(sent.status).toBe(status);
  });

  test('once per key, of the same file; another file is refused under the key', async () => {
    const send = (text: string) =>
      app.it.request(address, {
        method: 'POST',
        body: fileForm('核实.txt', text, {}),
        headers: { 'idempotency-key': 'evidence-1' },
      });
    const first = await okBody(await send('核实情况'), 201);
    expect(await okBody(await send('核实情况'), 201)).toEqual(first);
    expect((await send('另一份')).status).toBe(422);
  });

  test('refuses more than 21 megabytes before it reads them', async () => {
    const body = fileForm('a.txt', 'x'.repeat(22 * 1024 * 1024), {});
    expect((await app.it.request(address, { method: 'POST', body })).status).toBe(413);
  });
});
