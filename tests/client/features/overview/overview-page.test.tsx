import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { OverviewPage } from '#client/features/overview/overview-page.tsx';
import { anAttainment, anOverview } from '../../fixtures.ts';
import { COMMON, SIX_TARGETS } from '../../routes.ts';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';

const ADDRESS = '/?period=2020-09&region=500000';

describe(OverviewPage, () => {
  test('six cards, and those without a figure say so and why', async () => {
    await renderApp(ADDRESS, COMMON);
    const cards = await screen.findAllByRole('article');
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual([
      '城镇新增就业',
      '城镇调查失业率',
      '补贴性培训',
      '高校毕业生就业率',
      '引导农民工回渝',
      '帮扶贫困劳动力就业',
    ]);
    expect(cards[0]?.textContent).toContain('49.22 万人');
    expect(cards[0]?.textContent).toContain('快于序时 +7.0 个百分点');
    expect(cards[5]?.textContent).toContain('缺报');
    expect(cards[5]?.textContent).toContain('也没有已公布的可比数值');
  });

  test('the brief is built from the figures', async () => {
    await renderApp(ADDRESS, COMMON);
    await screen.findAllByRole('article');
    const brief = document.querySelector('.brief')?.textContent;
    const sentence = within(document.querySelector<HTMLElement>('.brief') ?? document.body);
    expect(sentence.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '49.22 万人',
      '5.6%',
      '0.1',
      '5.8%',
    ]);
    // No line begins with the comma after a figure.
    expect(sentence.getByRole('button', { name: '5.6%' }).parentElement?.outerHTML).toMatch(
      /^<span class="nowrap">.*，<\/span>$/,
    );
    expect(sentence.getAllByRole('link').map((link) => link.getAttribute('href')?.split('?')[0])).toEqual([
      ...Array.from({ length: 5 }, () => '/targets'),
      ...['/targets/urban-new-jobs-2020', '/targets/urban-new-jobs-2020', '/targets/rate'],
    ]);
    expect(brief).toBe(
      '截至 2020 年 9 月，六项目标中 1 项快于序时、1 项滞后、1 项高于目标、1 项暂不评判、2 项缺报。' +
        '城镇新增就业 49.22 万人，完成全年目标的 82.0%，快于序时进度 7.0 个百分点。' +
        '城镇调查失业率 2020 年 9 月 5.6%，比上月回落 0.1 个百分点；累计平均 5.8%，高于目标 0.3 个百分点。',
    );
  });

  test('the brief and the card say both paces when one is ahead and the other behind', async () => {
    const item = anAttainment({
      lead: { calendar: 0.0703, seasonal: -0.0016, typed: null },
      pacesDisagree: true,
      status: 'nearly',
      statusReason: 'seasonal-pace',
    });
    await renderApp(ADDRESS, { ...COMMON, 'GET /overview': anOverview({ targets: [item] }) });
    const [card] = await screen.findAllByRole('article');
    expect(document.querySelector('.brief')?.textContent).toContain(
      '完成全年目标的 82.0%，比时间进度 +7.0 个百分点，但比往年同期 −0.2 个百分点。',
    );
    expect(card?.textContent).toContain('基本达到 −0.2 个百分点');
    expect(card?.textContent).toContain('比时间进度 +7.0 个百分点，比往年同期 −0.2 个百分点，两者不一致');
  });

  test('the month the server chose goes into the address, and nothing is fetched twice', async () => {
    const { calls } = await renderApp('/', COMMON);
    await screen.findAllByRole('article');
    expect(window.location.search).toBe('?period=2020-09&region=500000');
    expect(calls.filter((call) => call.path === '/overview')).toHaveLength(1);
  });

  test('English is complete', async () => {
    await renderApp(`${ADDRESS}&lang=en`, COMMON);
    const [first] = await screen.findAllByRole('article');
    expect(first?.textContent).toContain('492,200 persons');
    expect(first?.textContent).toContain('Ahead of schedule +7.0 pp');
    expect(document.documentElement.lang).toBe('en');
  });

  test('sample data are named on the page and on the card', async () => {
    const [first, ...others] = SIX_TARGETS;
    const targets = first ? [{ ...first, sample: true }, ...others] : [];
    await renderApp(ADDRESS, { ...COMMON, 'GET /overview': anOverview({ targets, sample: true }) });
    const [card] = await screen.findAllByRole('article');
    expect(card?.textContent).toContain('示例数据');
    expect(await screen.findByText(/本页含示例数据/)).toBeDefined();
  });

  test('the past is said to be the past, with a way back', async () => {
    const { calls } = await renderApp(`${ADDRESS}&asOf=2020-10-01`, COMMON);
    const back = await screen.findByRole('button', { name: '回到现在' });
    expect(calls.find((call) => call.path === '/overview')?.query.get('asOf')).toBe('2020-10-01');
    back.click();
    await screen.findAllByRole('article');
    expect(window.location.search).toBe('?period=2020-09&region=500000');
  });

  test('a refusal says what to do instead of showing an empty page', async () => {
    await renderApp(ADDRESS, { ...COMMON, 'GET /overview': new ProblemAnswer(500, 'internal') });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('服务器出错');
    expect(within(alert).getByRole('button', { name: '重试' })).toBeDefined();
  });
});
