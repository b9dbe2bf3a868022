import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closingTimes,
  nextSlipState,
  SLIP_STATES,
  SLIP_STEPS,
  slipStanding,
  type SlipEntry,
} from '#domain/supervision.ts';

const DUE = '2020-08-10';
const at = (on: string, step: SlipEntry['step']): SlipEntry => ({ step, on });
const ISSUED = at('2020-07-20', 'issued');
const SIGNED = at('2020-07-21', 'signed');

describe('closingTimes', () => {
  const closed = (on: string) => [ISSUED, SIGNED, at(on, 'replied'), at(on, 'checked'), at(on, 'closed')];
  const three = [closed('2020-07-25'), closed('2020-07-30'), closed('2020-08-04')];

  test('issued on 07-20 and closed on 07-25, 07-30, 08-04: 5, 10, 15 days, 10 in the middle', () => {
    expect(closingTimes(three)).toEqual({ closed: 3, medianDays: 10, isFew: false });
  });

  test('of two the mean of both, and said to be few; those that are open do not count', () => {
    const slips = [...three.slice(0, 2), [ISSUED, SIGNED]];
    expect(closingTimes(slips)).toEqual({ closed: 2, medianDays: 7.5, isFew: true });
  });

  test('of none closed there is none', () => {
    expect(closingTimes([[ISSUED]])).toEqual({ closed: 0, medianDays: undefined, isFew: true });
  });
});

describe('slipStanding', () => {
  test('goes from signing to closing in its order', () => {
    const steps = [
      ISSUED,
      SIGNED,
      at('2020-08-01', 'replied'),
      at('2020-08-03', 'checked'),
      at('2020-08-04', 'closed'),
    ];
    const states = steps.map((_, index) => slipStanding(DUE, steps.slice(0, index + 1), '2020-08-05').state);
    expect(states).toEqual(['to-sign', 'in-progress', 'replied', 'checked', 'closed']);
  });

  test('is overdue without a reply, and remembers it once the reply has come', () => {
    expect(slipStanding(DUE, [ISSUED], '2020-08-10')).toEqual({
      state: 'to-sign',
      daysLate: 0,
      overdue: false,
    });
    expect(slipStanding(DUE, [ISSUED, SIGNED], '2020-08-12')).toEqual({
      state: 'in-progress',
      daysLate: 2,
      overdue: true,
    });
    const replied = [ISSUED, SIGNED, at('2020-08-13', 'replied')];
    expect(slipStanding(DUE, replied, '2020-12-31')).toEqual({
      state: 'replied',
      daysLate: 3,
      overdue: false,
    });
  });

  test('a reply that is sent back is owed again', () => {
    const back = [ISSUED, SIGNED, at('2020-08-05', 'replied'), at('2020-08-07', 'sent-back')];
    expect(slipStanding(DUE, back, '2020-08-11')).toEqual({
      state: 'in-progress',
      daysLate: 1,
      overdue: true,
    });
  });

  test('whatever is tried in whatever order, it is closed only after a check', () => {
    const step = fc.constantFrom(...SLIP_STEPS);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { state } = slipStanding(
          DUE,
          steps.map((each) => at('2020-08-01', each)),
          '2020-08-01',
        );
        expect(SLIP_STATES).toContain(state);
        if (state === 'closed') expect(steps.indexOf('checked')).toBeLessThan(steps.lastIndexOf('closed'));
      }),
    );
  });
});

describe('nextSlipState', () => {
  test('what cannot be taken leads nowhere', () => {
    expect(nextSlipState('to-sign', 'closed')).toBeUndefined();
    expect(nextSlipState('closed', 'sent-back')).toBeUndefined();
    expect(nextSlipState('checked', 'sent-back')).toBe('in-progress');
  });
});
