import { describe, expect, test } from 'vitest';
import { timelineOf } from '#client/features/warnings/timeline.ts';
import { aWarningDetail } from '../../fixtures.ts';

describe(timelineOf, () => {
  test('ledger, steps of slips and messages in one order, the newest first', () => {
    const [opened] = aWarningDetail().events;
    if (!opened) throw new Error('the fixture has no event');
    const at = (day: number): string => `2020-03-${day}T02:00:00.000Z`;
    const step = (name: 'issued' | 'replied', day: number) => ({
      ...{ step: name, text: '', at: at(day), by: '张三' },
    });
    const slip = {
      ...{ no: '2020-001', due: '2020-03-20', unitZh: '市教委', unitEn: 'Education' },
      ...({ state: 'replied', daysLate: 0, overdue: false } as const),
      events: [step('issued', 11), step('replied', 15)],
    };
    const message = {
      ...({ id: 'm1', at: at(10), channel: 'wecom', state: 'sent', sentAt: at(12) } as const),
    };
    const entries = timelineOf({
      events: [
        { ...opened, at: at(10) },
        { ...opened, kind: 'noted', at: at(15) },
      ],
      slips: [slip],
      messages: [message],
    });
    const names = entries.map((entry) =>
      entry.kind === 'event' ? entry.event.kind : entry.kind === 'slip' ? entry.step.step : 'message',
    );
    expect(names).toEqual(['replied', 'noted', 'message', 'issued', 'opened']);
  });

  test('a message not yet delivered stands where it was written', () => {
    const message = { id: 'm1', at: '2020-03-10', channel: 'email', state: 'dead', sentAt: null } as const;
    expect(timelineOf({ events: [], slips: [], messages: [message] })).toEqual([
      { kind: 'message', at: '2020-03-10', message },
    ]);
  });
});
