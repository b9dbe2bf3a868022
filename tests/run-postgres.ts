import { run } from './run/command.ts';
import { startPostgres } from './run/postgres-server.ts';

// Some of the tests on PostgreSQL alone: npm run test:postgres -- tests/services
const server = await startPostgres();
try {
  process.exitCode = await run('vitest', ['run', '--project', 'server', ...process.argv.slice(2)], {
    environment: { TEST_DATABASE_URL: server.url, TEST_DIALECTS: 'postgres' },
  });
} finally {
  await server.stop();
}
