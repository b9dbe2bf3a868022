import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';
import { FOUR_SCREENS } from './four-screens.ts';

// What fades in is half seen on its way: colours are looked at where nothing moves.
test.use({ clock: '2026-11-20', start: 'pack', contextOptions: { reducedMotion: 'reduce' } });

type Screen = (typeof FOUR_SCREENS)[number];

const REPORT = '去报送';

/** What each screen offers whoever comes to it before there is any figure: a link, a button or a field by its name. */
const FIRST_STEPS: Readonly<Record<Screen['name'], string>> = {
  overview: REPORT,
  targets: REPORT,
  target: REPORT,
  scores: REPORT,
  districts: REPORT,
  risks: '裁员方案',
  district: REPORT,
  'compare-districts': REPORT,
  upload: '选择文件',
  reporting: '查看方式',
  entry: '指标',
  compare: '一个月前',
  checks: REPORT,
  explore: REPORT,
  wall: '退出（Esc）',
  warnings: '状态',
  silences: '设定静默',
  shift: '记入日志',
  channels: '添加通道',
  rules: '新建规则',
  rule: '返回规则列表',
  tasks: '单位',
  task: '发督办单',
  matrix: '任务清单',
  returns: '复制催报文字',
  supervision: '发督办单',
  interface: '下载 openapi.json',
  registers: '企业裁员方案',
  register: '登记',
  reports: '起草报告',
  calendar: '订阅到日历（ICS）',
  guide: '打开这一页',
  account: '设立第一个账户',
  users: '设立第一个账户',
  permissions: '导出 CSV',
  trust: '设立第一个账户',
  audit: '核验',
};

const SCREENS_A_TEST = 9;
const GROUPS = Array.from({ length: Math.ceil(FOUR_SCREENS.length / SCREENS_A_TEST) }, (_, index) =>
  FOUR_SCREENS.slice(index * SCREENS_A_TEST, (index + 1) * SCREENS_A_TEST),
);

for (const screens of GROUPS) {
  test(`before the first figure, a way on and no fault: ${screens.map(({ name }) => name).join(', ')}`, async ({
    page,
  }) => {
    test.slow();
    for (const screen of screens) await leadsOn(page, screen);
  });
}

async function leadsOn(page: Page, { name, path }: Screen): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1'), name).toHaveCount(1);
  await settled(page);
  const main = page.locator('main');
  const step = FIRST_STEPS[name];
  const way = main
    .getByRole('link', { name: step })
    .or(main.getByRole('button', { name: step }))
    .or(main.getByLabel(step));
  await expect.soft(way.first(), name).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map(({ id }) => id),
      name,
    )
    .toEqual([]);
}
