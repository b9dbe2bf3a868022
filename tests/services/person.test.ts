import { describe, expect, test } from 'vitest';
import { actingAs } from '#server/services/context.ts';
import { personOf } from '#server/services/person.ts';
import { useCtx } from './use-ctx.ts';

describe('personOf', () => {
  const made = useCtx({});
  const as = (actor: string, named?: string) => personOf(actingAs(made.deps, actor), named);

  test('on a machine without accounts the name that was given, else the operator', () => {
    expect([as('operator', '李娜'), as('operator'), as('token', '李娜'), as('token')]).toEqual([
      ...['李娜', 'operator', '李娜', 'token'],
    ]);
  });

  test('whoever is signed in acts as nobody else', () => {
    expect(as('zhang-wei', '李娜')).toBe('zhang-wei');
  });

  test.each(['system', 'clock', 'pack', 'token'])('nobody acts as “%s”', (name) => {
    expect(() => as('operator', name)).toThrow('系统保留名');
  });
});
