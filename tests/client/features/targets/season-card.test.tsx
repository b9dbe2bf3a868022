import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SeasonCard } from '#client/features/targets/season-card.tsx';
import type { AttainmentDto } from '#contract/judgement.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { anObservation, aTarget } from '../../fixtures.ts';
import { COMMON, SIX_TARGETS } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const AT = '/targets/urban-new-jobs-2020?period=2020-09&region=500000';
const APRIL = (year: number, value: number) =>
  anObservation({ period: `${year}-04`, basis: 'period', value });

async function shown(items: readonly ObservationDto[], part: Partial<AttainmentDto> = {}) {
  const [first, ...others] = SIX_TARGETS;
  await renderApp(AT, {
    ...COMMON,
    'GET /targets/urban-new-jobs-2020/versions': { items: [aTarget()] },
    'GET /attainment': { items: [{ ...first, ...part }, ...others] },
    'GET /observations': { items, total: items.length, next: null },
  });
  await screen.findByRole('heading', { name: '判断' });
}

describe(SeasonCard, () => {
  test.each([
    [6.5, '4月 6.50 万人，高于前 2 年同月的最高 6.00 万人：不只是季节。'],
    [4.5, '4月 4.50 万人，低于前 2 年同月的最低 5.00 万人：不只是季节。'],
    [5.5, '4月 5.50 万人，在前 2 年同月 5.00 万人至 6.00 万人之间：像是季节。'],
  ])('of %d says where it lies', async (value, says) => {
    await shown([APRIL(2018, 5), APRIL(2019, 6), APRIL(2020, value)]);
    const title = await screen.findByRole('heading', { name: /^是季节还是真变/ });
    expect(title.closest('section')?.textContent).toContain(says);
  });

  test('says when there are no months at all', async () => {
    await shown([anObservation()]);
    expect(await screen.findByText('本年和前三年都没有单月的数，看不出季节。')).toBeTruthy();
  });

  test('is not there where last year was of another area', async () => {
    await shown([APRIL(2019, 6)], { yoy: null, yoyWhyNot: 'land-changed' });
    expect(screen.queryByRole('heading', { name: /^是季节还是真变/ })).toBeNull();
  });
});
