import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uploadSchema } from '#contract/uploads.ts';
import { fileForm, makeApp, type TestApp } from '#tests/support/make-app.ts';
import { read } from './tree.ts';

const examples = [...read('docs/importing.md').matchAll(/```csv\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

describe('the examples of docs/importing.md', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp({ today: '2020-08-15' });
  });
  afterAll(() => app.close());

  test.each([
    ['tidy', 0, 2],
    ['district-table', 1, 2],
  ])('the %s one is read as such, without a fault', async (layout, index, cells) => {
    const example = examples[index] ?? '';
    const answer = await app.request('/api/v1/uploads', { method: 'POST', body: fileForm('a.csv', example) });
    const upload = uploadSchema.parse(await answer.json());
    expect(upload.recognised?.layout).toBe(layout);
    expect(upload.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(upload.summary.added).toBe(cells);
  });
});
