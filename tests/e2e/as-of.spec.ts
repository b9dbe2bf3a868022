import { expect, test } from './fixtures.ts';
import { commit, handIn, targetCard } from './screens.ts';
import { CORRECTION, HALF_YEAR } from './sheets.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

test('after a revision, the day before still shows the old figure and the old verdict', async ({
  page,
  server,
}) => {
  await handIn(page, HALF_YEAR);
  await commit(page);
  await page.goto('about:blank');
  await server.moveTo('2020-07-16');

  await handIn(page, CORRECTION);
  await expect(page.getByRole('cell', { name: '25.40' })).toBeVisible();
  await commit(page, '报送单位更正');

  const card = targetCard(page, '城镇新增就业');
  await page.goto('/?period=2020-06');
  await expect(card).toContainText('34.21');
  await expect(card).toContainText('快于序时');

  await page.getByLabel('所知日期').fill('2020-07-15');
  await expect(card).toContainText('25.40');
  await expect(card).toContainText('滞后');
  await expect(page.getByText('以 2020-07-15 所知')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2020-07-15');

  await page.getByRole('button', { name: '回到现在' }).click();
  await expect(card).toContainText('34.21');
});
