import { describe, expect, test } from 'vitest';
import { sortWarnings } from '#client/features/warnings/sort-warnings.ts';
import { aWarning } from '../../fixtures.ts';

describe(sortWarnings, () => {
  test('open before settled, grave before mild, new before old', () => {
    const sorted = sortWarnings([
      aWarning({ id: 'closed-red', state: 'closed', level: 'red' }),
      aWarning({ id: 'blue', level: 'blue' }),
      aWarning({ id: 'old-orange', level: 'orange', openedAt: '2020-03-01T00:00:00.000Z' }),
      aWarning({ id: 'new-orange', level: 'orange', openedAt: '2020-05-01T00:00:00.000Z' }),
    ]);
    expect(sorted.map((item) => item.id)).toEqual(['new-orange', 'old-orange', 'blue', 'closed-red']);
  });
});
