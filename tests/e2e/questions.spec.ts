import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ROOT } from '#tests/support/start-server.ts';
import { expect, test } from './fixtures.ts';
import { FILLED, type Filled } from './filled-data.ts';
import { addressOf, LANGUAGES, type Language } from './four-screens.ts';
import { callOf } from './questions/calls.ts';
import { writeSheet, type Shot } from './questions/contact-sheet.ts';
import { overlappingWords } from './questions/overlaps.ts';
import { resolvePath } from './questions/places.ts';
import { PEOPLE, sheetName, type Question } from './questions/question.ts';
import { QUESTIONS } from './questions/table.ts';

// Every question people ask is answered by a part of one screen: it is there with its figures at every width, in both
// languages. The sheets of all widths and themes are made when pictures are written; other runs look, and draw none.

const IS_WRITING = process.env['UPDATE_SCREENSHOTS'] === '1';
const FOLDER = join(ROOT, IS_WRITING ? 'docs/screenshots/questions' : 'test-results/questions');
const DRAWS = IS_WRITING || process.env['QUESTION_SHEETS'] === '1';
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 3840, height: 2160 },
] as const;
const THEMES = { light: { zh: '浅色', en: 'light' }, dark: { zh: '深色', en: 'dark' } } as const;

type Theme = keyof typeof THEMES;

for (const start of Object.keys(FILLED) as Filled[]) {
  test.describe(`on the ${start} figures`, () => {
    test.use({ start, clock: FILLED[start].clock, contextOptions: { reducedMotion: 'reduce' } });

    test('the interface answers each by one request', async ({ server }) => {
      const asked = QUESTIONS.map(callOf).filter((_, index) => QUESTIONS[index]?.start === start);
      for (const { request, part } of asked.filter((call) => call.request.startsWith('GET '))) {
        const path = await resolvePath(server.address, request.replace('GET ', ''));
        const response = await fetch(`${server.address}/api/v1${path}`);
        const found = partAt(await response.json(), part);
        expect.soft(Array.isArray(found) ? found.length : found, `${request} ${part}`).toBeTruthy();
      }
    });

    for (const language of LANGUAGES) {
      for (const person of PEOPLE) {
        const asked = QUESTIONS.filter((each) => each.of === person && each.start === start);
        if (asked.length === 0) continue;
        test(`screens answer the ${person}, in ${language}`, async ({ page, browser, server }) => {
          test.setTimeout(DRAWS ? 600_000 : 120_000);
          let last = '';
          for (const question of asked) {
            const address = addressOf(await resolvePath(server.address, question.path), language);
            const isOpen = !DRAWS && address === last && question.first === undefined;
            const rows = await looksAtIt({ page, question, language, address, isOpen });
            last = address;
            const name = sheetName(question, QUESTIONS);
            if (!DRAWS || !name.endsWith(`${person}-${String(question.no).padStart(2, '0')}`)) continue;
            const file = join(FOLDER, `${name}-${language}.jpg`);
            const title = `${question.asks[language]} · ${question.screen[language]} ${question.path}`;
            await writeSheet(browser, { file, title, rows });
          }
        });
      }
    }
  });
}

/** `items.0.gap` of an answer. Missing: undefined where a key is not there. */
function partAt(answer: unknown, part: string): unknown {
  return part.split('.').reduce<unknown>((at, key) => (isKeyed(at) ? at[key] : undefined), answer);
}

function isKeyed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

interface Look {
  readonly page: Page;
  readonly question: Question;
  readonly language: Language;
  readonly address: string;
  /** Left open by the question before: no new page is needed. */
  readonly isOpen: boolean;
}

/** Looks at the answer in every window; in every theme, where pictures are drawn. */
async function looksAtIt(look: Look): Promise<Shot[][]> {
  const { page, question, language } = look;
  const rows = new Map<Theme, Shot[]>();
  // Words are longer in English: without pictures, the other windows are looked at in it alone.
  const windows = DRAWS || language === 'en' ? WINDOWS : WINDOWS.slice(0, 1);
  for (const [index, window] of windows.entries()) {
    await page.setViewportSize(window);
    for (const theme of DRAWS ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme: theme });
      if (theme === 'light' && (index === 0 || DRAWS)) await opens(look);
      await isThere(look, `${question.path} ${language} ${window.width}`);
      if (!DRAWS) continue;
      const caption = `${window.width} × ${window.height} ${THEMES[theme][language]}`;
      const png = await page.screenshot({ animations: 'disabled' });
      rows.set(theme, [...(rows.get(theme) ?? []), { caption, png }]);
    }
  }
  return [...rows.values()];
}

async function opens({ page, question, language, address, isOpen }: Look): Promise<void> {
  const { first } = question;
  if (!isOpen) await page.goto(address);
  await expect(page.locator('h1')).toHaveCount(1);
  if (first === undefined) return;
  if ('tab' in first) {
    await partOf(page, question, language).getByRole('tab', { name: first.tab[language] }).click();
  } else if ('button' in first) {
    await page.getByRole('button', { name: first.button[language] }).click();
  } else {
    await page.getByRole('slider', { name: first.slider[language] }).first().fill(first.to);
  }
}

async function isThere({ page, question, language }: Look, where: string): Promise<void> {
  const part = partOf(page, question, language);
  // Once more when what stands above it has come.
  await scrollTo(part);
  await scrollTo(part);
  await expect.soft(part, where).toContainText(question.says[language]);
  await expect.soft(part, where).toBeInViewport();
  const { width } = page.viewportSize() ?? { width: 0 };
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${where}: no wider than the window`).toBeLessThanOrEqual(width);
  expect.soft(await overlappingWords(page), `${where}: no words on others`).toEqual([]);
}

/** To just below the bar that stays at the top, where nothing in sight is still on its way. */
async function scrollTo(part: Locator): Promise<void> {
  await part.evaluate((element) => {
    const bar = document.querySelector('.app-header')?.getBoundingClientRect().bottom ?? 0;
    window.scrollBy({ top: element.getBoundingClientRect().top - Math.max(bar, 0) - 12 });
  });
  await expect.poll(() => part.page().evaluate(comingInSight)).toBe(0);
}

function comingInSight(): number {
  // Charts further down wait until they are near.
  const coming = document.querySelectorAll('main [aria-busy="true"], main .skeleton');
  return [...coming].filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }).length;
}

function partOf(page: Page, { part }: Question, language: Language): Locator {
  const name = part[language];
  switch (part.role) {
    case 'article':
      // A card of a target has its name in its heading alone.
      return page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
    case 'checkbox':
      return page.getByRole('checkbox', { name }).locator('..');
    default:
      return page.getByRole(part.role, { name }).first();
  }
}
