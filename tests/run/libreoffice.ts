import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './install.ts';

const TOOLS = ['soffice', 'pdftotext', 'pdfinfo'];

/**
 * LibreOffice’s writer and the tools that read what it draws, installed first where they are missing and we may.
 * Errors: CannotInstall, in a sentence.
 */
export async function ensureLibreOffice(): Promise<void> {
  if (TOOLS.every(isOnPath)) return;
  const packages = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk'];
  await installPackages(packages, 'LibreOffice, which the pages of reports are drawn with,');
}

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
