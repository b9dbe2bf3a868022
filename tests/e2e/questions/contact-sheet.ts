import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from '@playwright/test';

/** One window of a screen as it was seen. */
export interface Shot {
  readonly caption: string;
  readonly png: Buffer;
}

/** Pixels of a view on the sheet, whatever its window was. */
const HEIGHT = 340;
const QUALITY = 62;

/** Puts views side by side, a row a theme, on one picture of a blank page. */
export async function writeSheet(
  browser: Browser,
  { file, title, rows }: { file: string; title: string; rows: readonly (readonly Shot[])[] },
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  const views = rows.map((row) => `<section>${row.map(figureOf).join('')}</section>`).join('');
  await page.setContent(`<style>${STYLE}</style><main><h1>${textOf(title)}</h1>${views}</main>`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = page.locator('main');
  const jpeg = await sheet.screenshot({ type: 'jpeg', quality: QUALITY });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, jpeg);
  await page.close();
}

function figureOf({ caption, png }: Shot): string {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return `<figure><img src="${source}" alt=""><figcaption>${textOf(caption)}</figcaption></figure>`;
}

function textOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const STYLE = `
  body { margin: 0; }
  main { display: inline-block; padding: 12px; background: #c9d0d8; font: 13px 'Noto Sans CJK SC', sans-serif; }
  h1 { margin: 0 0 8px; font-size: 15px; }
  section { display: flex; gap: 12px; margin-top: 8px; }
  figure { margin: 0; }
  img { display: block; height: ${HEIGHT}px; }
  figcaption { color: #43536a; line-height: 20px; }
`;
