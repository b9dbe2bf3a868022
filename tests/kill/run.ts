import { parseArgs } from 'node:util';
import { run } from '#tests/run/command.ts';
import { startPostgres } from '#tests/run/postgres-server.ts';

// npm run kill -- --kills 300 --seed 7 [--postgres]
const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, postgres: { type: 'boolean' } },
});
const server = values.postgres === true ? await startPostgres() : undefined;
try {
  const environment = {
    KILLS: values.kills ?? '300',
    KILL_SEED: values.seed ?? String(Date.now() % 1_000_000),
    TEST_DIALECTS: server ? 'postgres' : 'sqlite',
    ...(server && { TEST_DATABASE_URL: server.url }),
  };
  process.exitCode = await run('vitest', ['run', '--project', 'server', 'tests/kill'], { environment });
} finally {
  await server?.stop();
}
