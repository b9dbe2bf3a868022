import { parseArgs } from 'node:util';
import { run } from '#tests/run/command.ts';

// npm run fuzz -- --seconds 600 --seed 7
const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const environment = {
  FUZZ_MOST: 'Infinity',
  FUZZ_SECONDS: values.seconds ?? '60',
  FUZZ_SEED: values.seed ?? String(Date.now() % 1_000_000),
  TEST_DIALECTS: 'sqlite',
};
process.exitCode = await run('vitest', ['run', '--project', 'server', 'tests/fuzz'], { environment });
