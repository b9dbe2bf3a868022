import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '#tests/support/start-server.ts';
import { expect, settled, test } from './fixtures.ts';
import { FOUR_SCREENS } from './four-screens.ts';

test.use({ clock: '2026-11-20', start: 'published' });

// Where the main screens have their parts, and in what colours, against what was last looked at and found good. Boxes
// and not pixels: a reader of a change sees which part moved, and another version of a font alone fails nothing.
// Written anew by `npm run screenshots`.

const FOLDER = join(ROOT, 'tests', 'e2e', 'layouts');
const IS_WRITING = process.env['UPDATE_SCREENSHOTS'] === '1';
const MAIN = [
  'overview',
  'target',
  'districts',
  'district',
  'explore',
  'warnings',
  'rule',
  'reporting',
  'task',
];
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const THEMES = ['light', 'dark'] as const;

/** Pixels a part may be off. */
const SLACK = 6;

/** A part of a screen: what it is, its box in pixels of the page, its ground and its ink. */
interface Part {
  readonly name: string;
  readonly box: readonly number[];
  readonly colours: string;
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`the parts of the main screens are where they were, ${size}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    for (const colorScheme of THEMES) {
      // Before a page opens: one that is changing its colours still says the others.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const { name, path } of FOUR_SCREENS.filter((screen) => MAIN.includes(screen.name))) {
        await page.goto(path);
        await expect(page.locator('h1')).toHaveCount(1);
        await settled(page);
        const file = join(FOLDER, `${name}-${size}-${colorScheme}.txt`);
        const found = await partsOf(page);
        if (IS_WRITING) write(file, found);
        const what = `${name}, ${size}, ${colorScheme}: npm run screenshots, then look`;
        expect.soft(differences(read(file), found), what).toEqual([]);
      }
    }
  });
}

/** Headings, cards, tables and figures that are shown, in the order of the page. */
function partsOf(page: Page): Promise<Part[]> {
  return page.evaluate(() => {
    const shown =
      '.app-header, nav, main, h1, h2, h3, article, figure, table, section > .card, .card, .brief';
    return [...document.querySelectorAll<HTMLElement>(shown)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) return [];
      const words = (element.getAttribute('aria-label') ?? element.innerText).trim().split('\n')[0] ?? '';
      const { backgroundColor, color } = getComputedStyle(element);
      return {
        name: `${element.localName} ${words.slice(0, 24)}`.trim(),
        box: [left + window.scrollX, top + window.scrollY, width, height].map(Math.round),
        colours: `${backgroundColor} ${color}`,
      };
    });
  });
}

/** What moved, came, went or changed its colour, in words. */
function differences(before: readonly Part[], now: readonly Part[]): string[] {
  const told = now.flatMap((part, index) => {
    const was = before[index];
    if (was?.name !== part.name) return [`${was?.name ?? 'nothing'} → ${part.name}`];
    const isMoved = part.box.some((edge, at) => Math.abs(edge - (was.box[at] ?? 0)) > SLACK);
    return [
      ...(isMoved ? [`${part.name}: ${was.box.join(' ')} → ${part.box.join(' ')}`] : []),
      ...(was.colours === part.colours ? [] : [`${part.name}: ${was.colours} → ${part.colours}`]),
    ];
  });
  return [...told, ...before.slice(now.length).map(({ name }) => `${name} → nothing`)];
}

function write(file: string, parts: readonly Part[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const lines = parts.map(({ name, box, colours }) => [name, box.join(' '), colours].join('\t'));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function read(file: string): Part[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [name = '', box = '', colours = ''] = line.split('\t');
      return { name, box: box.split(' ').map(Number), colours };
    });
}
