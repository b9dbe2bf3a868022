import { describe, expect, test } from 'vitest';
import type { FirstAnswers } from '#client/api/sent-answers.ts';
import { firstPage } from '#client/first-page.tsx';
import { anAttainment, anOverview } from './fixtures.ts';

const ANSWERS: FirstAnswers = {
  session: { mode: 'local', user: null, permissions: ['read'], embargo: null },
  overview: anOverview({ targets: [anAttainment()] }),
  packs: { items: [] },
  indicators: { items: [] },
  regions: { items: [] },
};

describe(firstPage, () => {
  test('is the page with its sentence and its cards, and links that keep the month', async () => {
    const html = await firstPage({ path: '/', search: '', remembered: 'zh', answers: ANSWERS });
    expect(html).toContain('截至 2020 年 9 月');
    expect(html).toContain('class="target-cards"');
    expect(html).toContain('href="/targets?period=2020-09&amp;region=500000"');
  });

  test('leaves what is further down to the browser', async () => {
    const html = await firstPage({ path: '/', search: '', remembered: 'zh', answers: ANSWERS });
    expect(html).not.toContain('columns-wide-narrow');
  });

  test('is in the language of the address, else in the one remembered', async () => {
    const inEnglish = await firstPage({ path: '/', search: '', remembered: 'en', answers: ANSWERS });
    expect(inEnglish).toContain('To Sep 2020');
    const asTheAddress = await firstPage({
      path: '/',
      search: 'lang=zh',
      remembered: 'en',
      answers: ANSWERS,
    });
    expect(asTheAddress).toContain('截至 2020 年 9 月');
  });
});
