import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#tests/support/start-server.ts';
import { withHalfYearReport } from './half-year.ts';

// Writes docs/reports/2020-H1.docx anew and, where LibreOffice and pdftoppm are there, pictures of its pages: npm run docs:report.
const FOLDER = join(ROOT, 'docs', 'reports');
mkdirSync(FOLDER, { recursive: true });
const file = join(FOLDER, '2020-H1.docx');
writeFileSync(file, await withHalfYearReport(({ bytes }) => Promise.resolve(bytes)));
process.stdout.write(`${file}\n`);

const out = mkdtempSync(join(tmpdir(), 'qingyu-pages-'));
try {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${out}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      file,
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
  execFileSync('pdftoppm', ['-r', '80', '-png', join(out, '2020-H1.pdf'), join(out, 'page')], {
    timeout: 60_000,
  });
  for (const page of readdirSync(out).filter((name) => /^page-\d+\.png$/.test(name))) {
    copyFileSync(join(out, page), join(FOLDER, page.replace('page', '2020-H1')));
    process.stdout.write(`${page}\n`);
  }
} catch (error) {
  process.stdout.write(
    `没有 LibreOffice 或 pdftoppm，未生成图 · no pictures: ${String(error).slice(0, 120)}\n`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
