import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vite.config.ts';

test('what development sends on to the server is no folder of the page', () => {
  const sent = Object.keys(config.server?.proxy ?? {});
  expect(sent).toContain('/api/v1');
  expect(sent.filter((path) => existsSync(join(import.meta.dirname, '../../client', path)))).toEqual([]);
});

test('the page of components is opened in development alone', () => {
  // A build begins at index.html and at nothing else.
  expect(config.build?.rolldownOptions?.input).toBeUndefined();
});
