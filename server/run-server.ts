import { ConfigError, type Config } from './config.ts';
import { PackError } from './pack/pack-issue.ts';
import { storeProblem } from './services/store-problem.ts';
import { RefusedToStart, startServer } from './serve.ts';

/** Serves until a signal comes; answers the exit code: 0 after a clean stop, 1 when it could not start, 2 for wrong settings. */
export async function runServer(config: () => Config): Promise<number> {
  try {
    const server = await startServer(config());
    process.stdout.write(`晴雨 Qingyu  ${server.address}\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof ConfigError || error instanceof RefusedToStart) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    if (error instanceof PackError || isAddressInUse(error)) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    const fault = storeProblem(error);
    if (fault) {
      process.stderr.write(`${fault.message}\n`);
      return 1;
    }
    throw error;
  }
}

function isAddressInUse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
