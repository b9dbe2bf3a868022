import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CannotInstall, installPackages } from './install.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine: CHROMIUM_PATH, or the first found where systems put it. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

/**
 * The browser, installed first where it is missing and we may; also a face for Chinese, so that pictures show it.
 * Errors: CannotInstall, in a sentence.
 */
export async function ensureChromium(): Promise<string> {
  if (findChromium() === undefined) await installPackages(['chromium', 'fonts-noto-cjk'], 'Chromium');
  else if (!hasChineseFont()) await installFont();
  const found = findChromium();
  if (found === undefined)
    throw new CannotInstall('Chromium was installed but is in none of the usual places.');
  return found;
}

async function installFont(): Promise<void> {
  try {
    await installPackages(['fonts-noto-cjk'], 'A font for Chinese');
  } catch (error) {
    if (!(error instanceof CannotInstall)) throw error;
    process.stdout.write(
      `${error.message} The browser tests run without it; their pictures lack the characters.\n`,
    );
  }
}

/** True also where nothing can tell us. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return true;
  }
}
