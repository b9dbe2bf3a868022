import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addAccount } from '#server/services/accounts/accounts.ts';
import { isCommonPassword } from '#server/services/accounts/common-passwords.ts';
import { AppError } from '#server/services/errors.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { useCtx } from '../use-ctx.ts';

describe('isCommonPassword', () => {
  test.each(['1qaz2wsx3edc', '1QAZ2wsx3EDC', 'qwertyqwerty', 'animalplanet'])('knows %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test.each(['rain stops at the seventh hour', '雨停在第七个时辰以后再来吧', '1qaz2wsx3edc after the rain'])(
    'lets %s pass',
    (password) => {
      expect(isCommonPassword(password)).toBe(false);
    },
  );

  test('knows three thousand of them', () => {
    const list = readFileSync(join(ROOT, 'server/services/accounts/common-passwords.txt'), 'ascii');
    const hashes = list.split(/\s/).filter((word) => /^[0-9a-f]{12}$/.test(word));
    expect(new Set(hashes).size).toBe(3000);
  });
});

describe('addAccount', () => {
  const made = useCtx({ dialect: 'sqlite' });

  test('refuses a password that is among the first that are tried', async () => {
    const asked = { name: 'li-na', role: 'leader' as const, password: 'Qwertyqwerty' };
    const refusal = await addAccount(made.ctx, asked).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ errors: [{ pointer: '/password', code: 'password.common' }] });
  });
});
