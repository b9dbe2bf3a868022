import { describe, expect, test } from 'vitest';
import { moveOf, worstFirst } from '#domain/judging/worsening.ts';

const lead = (calendar?: number, seasonal?: number, typed?: number) => ({
  lead: { calendar, seasonal, typed },
  headroom: undefined,
});
const headroom = (value: number | undefined) => ({ ...lead(), headroom: value });

describe('moveOf', () => {
  test('from 2.1 points behind to 4.8 behind is a change of −2.7', () => {
    expect(moveOf(lead(-0.021), lead(-0.048), false)).toEqual({ before: -2.1, now: -4.8, change: -2.7 });
  });

  test('goes by the schedule that decides, if both months have it', () => {
    expect(moveOf(lead(0, 0.03, 0.01), lead(0, 0.05, 0.005), false)?.change).toBe(-0.5);
    expect(moveOf(lead(0, 0.03), lead(0.01, 0.05, 0.5), false)?.change).toBe(2);
    expect(moveOf(lead(0), lead(undefined, 0.1), false)).toBeUndefined();
  });

  test('of a ceiling in % it is the headroom; of any other unit nothing', () => {
    expect(moveOf(headroom(0.1), headroom(-0.2), true)).toEqual({ before: 0.1, now: -0.2, change: -0.3 });
    expect(moveOf(headroom(0.1), headroom(undefined), true)).toBeUndefined();
    expect(moveOf(headroom(100), headroom(90), false)).toBeUndefined();
  });
});

describe('worstFirst', () => {
  test('leaves out what held or got better, and cuts', () => {
    const moves = [{ change: -1 }, { change: 0 }, { change: -3 }, { change: 2 }, { change: -2 }];
    expect(worstFirst(moves, 2)).toEqual([{ change: -3 }, { change: -2 }]);
  });
});
