import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withProblemTable } from './problem-table.ts';
import { read, ROOT } from './tree.ts';

// Writes the generated part of the documentation anew: npm run docs.
const file = 'docs/importing.md';
const options = await resolveConfig(join(ROOT, file));
writeFileSync(
  join(ROOT, file),
  await format(withProblemTable(read(file)), { ...options, parser: 'markdown' }),
);
process.stdout.write(`${file}\n`);
