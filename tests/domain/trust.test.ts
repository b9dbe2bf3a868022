import { describe, expect, test } from 'vitest';
import { mayCheck } from '#domain/trust.ts';

describe('mayCheck', () => {
  test('whoever made it does not check it, where two persons are asked for', () => {
    expect(mayCheck(['li'], 'li', true)).toBe(false);
    expect(mayCheck(['li', 'wang'], 'wang', true)).toBe(false);
    expect(mayCheck(['li', 'wang'], 'zhao', true)).toBe(true);
    expect(mayCheck(['li'], 'li', false)).toBe(true);
  });
});
