import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { OverviewDto } from '#contract/judgement.ts';
import { WorseCard } from '#client/features/overview/worse-card.tsx';
import { anOverview } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

async function card(worse: OverviewDto['worse'], language = 'zh'): Promise<HTMLElement> {
  await renderApp(`/?period=2020-09&region=500000&lang=${language}`, {
    ...COMMON,
    'GET /overview': anOverview({ worse }),
  });
  const title = await screen.findByRole('heading', {
    name: /^(比上月，哪里变差了|What got worse since last month)$/,
  });
  return title.closest('section') ?? title;
}

describe(WorseCard, () => {
  test('lists what lost ground, from where to where, each with its target', async () => {
    const item: OverviewDto['worse']['items'][number] = {
      ...{ target: 'urban-new-jobs-2020', indicator: 'urban-new-jobs', region: '500000' },
      ...{ statusBefore: 'ahead', status: 'behind', lenient: false },
      ...{ before: 2.1, now: -4.8, change: -6.9 },
    };
    const shown = await card({ since: '2020-08', compared: 47, items: [item] });
    expect(shown.textContent).toContain('与2020 年 8 月比，比了 47 项');
    expect(shown.textContent).toContain('与应达之差 +2.1 → −4.8 个百分点');
    expect(shown.textContent).toContain('−6.9 个百分点');
    const link = within(shown).getByRole('link', { name: /城镇新增就业/ });
    expect(link.getAttribute('href')).toContain('/targets/urban-new-jobs-2020');
  });

  test.each([
    [{ since: '2020-08', compared: 6, items: [] }, 'Nothing stands worse than the month before.'],
    [{ since: '2020-08', compared: 0, items: [] }, 'Nothing has a figure of both months to compare.'],
    [{ since: null, compared: 0, items: [] }, /^January begins the year/],
  ])('says why it lists nothing: %o', async (worse, why) => {
    expect(await within(await card(worse, 'en')).findByText(why)).toBeTruthy();
  });
});
