import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { replayReport } from './replay.ts';

// Replays the default rules on the published figures and writes docs/warnings-replay.md: npm run replay.
const file = new URL('../../docs/warnings-replay.md', import.meta.url);
const options = await resolveConfig(file);
const page = await format(replayReport(), { ...options, parser: 'markdown' });
writeFileSync(file, page);
process.stdout.write(page);
