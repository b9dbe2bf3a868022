import { useState } from 'react';
import type { ReactNode } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createQueryClient } from '#client/api/query-client.ts';
import { LanguageProvider } from '#client/lib/language.tsx';
import { loadMessages } from '#client/lib/messages/catalogue.ts';
import { OfflineProblem } from '#client/lib/problem.ts';
import { Confirm, type ConfirmProps } from '#client/ui/confirm.tsx';

const onYes = vi.fn();
const onClose = vi.fn();

beforeEach(async () => {
  onYes.mockReset();
  onClose.mockReset();
  localStorage.clear();
  await loadMessages('zh');
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ mode: 'local', user: null, permissions: [], embargo: null })),
  );
});

afterEach(cleanup);

const BARE: ConfirmProps = { title: '撤回？', yes: '撤回', busy: false, error: null, onYes, onClose };
const yes = () => screen.getByRole('button', { name: '撤回' });

function ask(props: Partial<ConfirmProps> = {}) {
  const client = createQueryClient();
  const shown = (more: Partial<ConfirmProps>): ReactNode => (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Confirm {...BARE} {...props} {...more} />
      </LanguageProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(shown({}));
  return { user: userEvent.setup(), again: (more: Partial<ConfirmProps>) => rerender(shown(more)) };
}

describe(Confirm, () => {
  test('says what it is about and what is lost, and goes on without a reason where none is asked', async () => {
    const { user } = ask({ of: '六月新增就业', text: '数值退回到之前' });
    screen.getByText('六月新增就业');
    screen.getByText('数值退回到之前');
    await user.click(yes());
    expect(onYes.mock.calls).toEqual([[{ reason: '' }]]);
  });

  test('does not go on without the reason it needs, and says so at the field', async () => {
    const { user } = ask({ reason: { label: '原因', missing: '请写明原因' } });
    await user.click(yes());
    expect(onYes).not.toHaveBeenCalled();
    const note = screen.getByLabelText(/原因/).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(note)?.textContent).toBe('请写明原因');
    await user.type(screen.getByLabelText(/原因/), ' 重复报送 ');
    await user.click(yes());
    expect(onYes.mock.calls).toEqual([[{ reason: '重复报送' }]]);
  });

  test('asks who acts where a name is needed, and hands it over', async () => {
    const { user } = ask({ person: 'required' });
    await user.click(yes());
    expect(onYes).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox'), '王敏');
    await user.click(yes());
    expect(onYes.mock.calls).toEqual([[{ reason: '', by: '王敏' }]]);
  });

  test('goes on by Enter from a field of its own, once that is filled in', async () => {
    function Named(): ReactNode {
      const [name, setName] = useState('');
      return (
        <QueryClientProvider client={createQueryClient()}>
          <LanguageProvider>
            <Confirm {...BARE} isReady={name !== ''}>
              {(missing) => (
                <label>
                  {missing ?? '名称'}
                  <input value={name} onChange={(event) => setName(event.target.value)} />
                </label>
              )}
            </Confirm>
          </LanguageProvider>
        </QueryClientProvider>
      );
    }
    render(<Named />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('名称'), '{Enter}');
    await user.type(screen.getByLabelText('请填写此项'), '常用{Enter}');
    expect(onYes).toHaveBeenCalledTimes(1);
  });

  test('sends once, however often it is pressed, and again after a refusal', () => {
    const { again } = ask();
    yes().click();
    yes().click();
    again({ busy: true });
    expect(onYes).toHaveBeenCalledTimes(1);
    again({ error: new OfflineProblem() });
    screen.getByRole('alert');
    yes().click();
    expect(onYes).toHaveBeenCalledTimes(2);
  });

  test('stays while it is under way: neither cancelled nor closed', async () => {
    const { user, again } = ask({ busy: true });
    await user.click(screen.getByRole('button', { name: '取消' }));
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(onClose).not.toHaveBeenCalled();
    again({ busy: false });
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
