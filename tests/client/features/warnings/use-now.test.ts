import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useNow } from '#client/features/warnings/use-now.ts';

const NOON = Date.parse('2020-03-20T04:00:00.000Z');
const HOUR_MS = 3_600_000;

describe(useNow, () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is this moment at once, however long nobody has looked', () => {
    const first = renderHook(() => useNow());
    expect(first.result.current).toBe(NOON);
    first.unmount();
    vi.setSystemTime(NOON + 2 * HOUR_MS);
    const second = renderHook(() => useNow());
    expect(second.result.current).toBe(NOON + 2 * HOUR_MS);
    second.unmount();
  });
});
