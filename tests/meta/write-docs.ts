import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { dutiesPage } from './duties-page.ts';
import { guidePage } from './guide-page.ts';
import { withPermissionTable } from './permission-table.ts';
import { withProblemTable } from './problem-table.ts';
import { questionsPage } from './questions-page.ts';
import { read, ROOT } from './tree.ts';

// Writes the generated parts of the documentation anew: npm run docs.
const PARTS = {
  'docs/importing.md': withProblemTable,
  'docs/accounts.md': withPermissionTable,
  'docs/guide.md': guidePage,
  'docs/questions.md': questionsPage,
  'docs/duties.md': dutiesPage,
};
for (const [file, rewritten] of Object.entries(PARTS)) {
  const options = await resolveConfig(join(ROOT, file));
  writeFileSync(join(ROOT, file), await format(rewritten(read(file)), { ...options, parser: 'markdown' }));
  process.stdout.write(`${file}\n`);
}
