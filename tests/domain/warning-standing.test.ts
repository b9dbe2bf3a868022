import { describe, expect, test } from 'vitest';
import { standingAfter, stillStands, type LedgerLine } from '#domain/warning-standing.ts';

/** Lines in the order they were written: `[kind, period, level, text]`. */
function ledger(
  ...lines: readonly (readonly [
    kind: string,
    period: number | null,
    level: LedgerLine['level'],
    text?: string,
  ])[]
): LedgerLine[] {
  return lines.map(([kind, period, level, text], index) => ({
    id: index + 1,
    kind,
    period,
    level,
    text: text ?? null,
  }));
}

const [MARCH, APRIL, MAY] = [20200301, 20200401, 20200501];
const opened = ['opened', MARCH, 'yellow'] as const;
const raised = ['raised', APRIL, 'orange'] as const;

describe('standingAfter', () => {
  test('is what the last period said', () => {
    expect(standingAfter(ledger(opened, raised))).toEqual({ state: 'active', level: 'orange' });
    expect(standingAfter(ledger(opened))).toEqual({ state: 'active', level: 'yellow' });
    const recovering = ledger(opened, ['recovering', APRIL, 'yellow']);
    expect(standingAfter(recovering)).toEqual({ state: 'recovering', level: 'yellow' });
    const relapsed = ledger(opened, ['recovering', APRIL, 'yellow'], ['relapsed', MAY, 'blue']);
    expect(standingAfter(relapsed)).toEqual({ state: 'active', level: 'blue' });
    const released = ledger(opened, ['released', MAY, 'yellow']);
    expect(standingAfter(released)).toEqual({ state: 'released', level: 'yellow' });
  });

  test('is nothing before it was opened', () => {
    expect(standingAfter([])).toBeUndefined();
  });

  test('what people did moves no level; what they closed is closed', () => {
    const handled = ledger(opened, ['acknowledged', null, null], ['overdue', APRIL, 'yellow']);
    expect(standingAfter(handled)).toEqual({ state: 'active', level: 'yellow' });
    const closed = ledger(opened, raised, ['closed', null, null]);
    expect(standingAfter(closed)).toEqual({ state: 'closed', level: 'orange' });
  });

  test('a line that a revision took back does not count, the one written in its place does', () => {
    const lowered = ledger(opened, raised, ['revised', APRIL, 'orange', 'raised']);
    expect(standingAfter(lowered)).toEqual({ state: 'active', level: 'yellow' });
    const again = ledger(opened, raised, ['revised', APRIL, 'orange', 'raised'], ['raised', APRIL, 'red']);
    expect(standingAfter(again)).toEqual({ state: 'active', level: 'red' });
    // A revision reaches back: a line of an earlier month, written later, does not overrule a later month.
    const earlier = ledger(['opened', APRIL, 'orange'], ['opened', MARCH, 'yellow']);
    expect(standingAfter(earlier)).toEqual({ state: 'active', level: 'orange' });
  });

  test('an episode the figures no longer bear out has ended', () => {
    const gone = ledger(opened, ['revised', MARCH, 'yellow', 'gone']);
    expect(standingAfter(gone)).toEqual({ state: 'released', level: 'yellow' });
    const nothingLeft = ledger(opened, ['revised', MARCH, 'yellow', 'opened']);
    expect(standingAfter(nothingLeft)).toEqual({ state: 'released', level: 'yellow' });
  });
});

describe('stillStands', () => {
  test('is so for what is active or recovering', () => {
    const of = (state: 'active' | 'recovering' | 'released' | 'closed'): boolean =>
      stillStands({ state, level: 'blue' });
    expect([of('active'), of('recovering'), of('released'), of('closed'), stillStands(undefined)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
