import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { SheetFile } from './sheets.ts';

/** The card of one target on the overview, by its indicator. */
export function targetCard(page: Page, indicator: string): Locator {
  return page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: indicator, exact: true }) });
}

/** Hands a sheet in on the data page and waits for its review. */
export async function handIn(page: Page, sheet: SheetFile): Promise<void> {
  await page.goto('/data');
  await page.getByLabel('选择文件').setInputFiles(sheet);
  await expect(page.getByRole('heading', { name: '核对报表' })).toBeVisible();
}

/** Commits what is under review, with a reason when one is asked for. */
export async function commit(page: Page, reason = ''): Promise<void> {
  if (reason !== '') await page.getByLabel('原因说明').fill(reason);
  await page.getByRole('button', { name: /^入库 \d+ 个数值/ }).click();
  await expect(page.getByText(/^已入库，成为统计第 \d+ 版。$/)).toBeVisible();
}
