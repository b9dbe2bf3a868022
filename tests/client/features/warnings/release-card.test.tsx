import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { ReleaseCard } from '#client/features/warnings/release-card.tsx';
import { aRule, aWarningDetail } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const RECOVERY: NonNullable<WarningDetailDto['recovery']> = {
  required: 2,
  held: 1,
  lacking: 1,
  since: '2020-05',
  latestPeriod: '2020-06',
  latest: 'in-band',
  isMildest: false,
  lowersTo: 'yellow',
  onReport: false,
  closers: ['duty-officer'],
};

async function cardOf(part: Partial<WarningDetailDto>, language = 'zh'): Promise<HTMLElement> {
  await renderApp(`/warnings/w1?period=2020-06&lang=${language}`, {
    ...COMMON,
    'GET /rules': { items: [aRule()] },
    'GET /warnings/w1': aWarningDetail({ recovery: RECOVERY, ...part }),
  });
  const name = language === 'zh' ? '能不能降级、解除、销号' : 'Can it be lowered, released, closed';
  return screen.findByRole('region', { name });
}

describe(ReleaseCard, () => {
  test('says what held, since when, what is lacking, where it falls to and who approves', async () => {
    const card = await cardOf({ needsSignOff: true, level: 'orange' });
    expect(card.textContent).toContain('1 / 2 期');
    expect(card.textContent).toContain('自2020 年 5 月起已满 1 期，还差 1 期。');
    expect(card.textContent).toContain('2020 年 6 月在预警线与解除线之间，不计入，也不打断。');
    expect(card.textContent).toContain('即降为黄色预警');
    expect(card.textContent).toContain('由提出人以外的一名值班员批准');
  });

  test('none held, the mildest level, one person; in English', async () => {
    const recovery = { ...RECOVERY, held: 0, lacking: 2, since: null, latest: 'breach' } as const;
    const card = await cardOf({ recovery: { ...recovery, isMildest: true, lowersTo: null } }, 'en');
    expect(within(card).getByText('None has held: 2 lacking.')).toBeDefined();
    expect(card.textContent).toContain('a breach starts the count again');
    expect(card.textContent).toContain('the mildest of this rule');
  });

  test('a closing asked for says who asked and whose approval it waits for', async () => {
    const closing = { by: '张三', at: '2020-03-16T02:00:00.000Z', reason: '已核实' };
    const card = await cardOf({ closing, needsSignOff: true });
    expect(card.textContent).toContain('待此人以外的一名值班员批准');
  });

  test('a late report is released when it comes', async () => {
    const card = await cardOf({ recovery: { ...RECOVERY, onReport: true } });
    expect(card.textContent).toContain('报来即由系统解除');
    expect(card.textContent).not.toContain('降级：');
  });
});
