import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { projectionReport } from './report.ts';

// Prints the record of the projections and writes it to docs/projection.md: npm run evaluate:projection.
const file = new URL('../../docs/projection.md', import.meta.url);
const options = await resolveConfig(file);
const page = await format(projectionReport(), { ...options, parser: 'markdown' });
writeFileSync(file, page);
process.stdout.write(page);
