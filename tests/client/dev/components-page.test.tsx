import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Components } from '#client/dev/components.tsx';
import { loadMessages } from '#client/lib/messages/catalogue.ts';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';

const CLIENT = join(import.meta.dirname, '../../../client');
const sourcesOf = (folder: string) =>
  readdirSync(join(CLIENT, folder))
    .filter((name) => /\.tsx$/.test(name))
    .map((name) => [name, readFileSync(join(CLIENT, folder, name), 'utf8')] as const);

test('has every component there is', () => {
  const page = sourcesOf('dev')
    .map(([, text]) => text)
    .join('\n');
  const missing = sourcesOf('ui').filter(([name]) => !page.includes(`#client/ui/${name}`));
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('shows each in its states, in both languages', async () => {
  await loadMessages('zh');
  window.history.replaceState(null, '', '/components.html');
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ mode: 'local', user: null, permissions: [], embargo: null })),
  );
  render(<Components />);
  await screen.findByRole('heading', { level: 1, name: '组件：每个都在，各种状态都在' });
  expect(document.querySelectorAll('.status-word').length).toBeGreaterThanOrEqual(ATTAINMENT_STATUSES.length);
  expect(screen.getAllByRole('button', { busy: true })).toHaveLength(4);
  expect(screen.getAllByText('请填写').length).toBeGreaterThan(1);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '打开 centre' }));
  await user.click(screen.getByRole('button', { name: '取消' }));
  await user.click(screen.getByRole('button', { name: '没有成功' }));
  await user.click(screen.getByRole('button', { name: '撤回' }));
  expect(await screen.findAllByText('连不上服务器')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '取消' }));
  await user.click(screen.getByRole('button', { name: '换成英文' }));
  await screen.findByRole('heading', { level: 1, name: 'Components: all of them, in all their states' });
});
