import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word where it stands on its page. Units: points from the upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Its lines, as they stand side by side. */
  readonly text: string;
}

const LONGEST_MS = 120_000;

/**
 * The pages of a Word document as LibreOffice draws them.
 * Errors: throws when LibreOffice or poppler-utils is not here (`npm test` installs them), or cannot read the document.
 */
export function drawnPages(document: Uint8Array): DrawnPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-word-'));
  try {
    writeFileSync(join(folder, 'it.docx'), document);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'it.docx'),
    ]);
    const pdf = join(folder, 'it.pdf');
    const texts = run('pdftotext', ['-layout', pdf, '-']).split('\f');
    const boxes = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
    return boxes.map((box, index) => ({
      width: numberIn(box, 'width'),
      height: numberIn(box, 'height'),
      words: [...box.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, at = '', text = '']) => ({
        text,
        left: numberIn(at, 'xMin'),
        top: numberIn(at, 'yMin'),
        right: numberIn(at, 'xMax'),
        bottom: numberIn(at, 'yMax'),
      })),
      text: texts[index] ?? '',
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function numberIn(text: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1]);
}
