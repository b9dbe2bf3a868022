import { compose } from '../compose.ts';
import { readConfig, type Config } from '../config.ts';
import { actingAs, type Ctx } from '../services/context.ts';

/** Opens what a command needs, runs it as the local operator, and closes everything whatever happens. */
export async function withDeps(
  environment: Readonly<Record<string, string | undefined>>,
  run: (ctx: Ctx, config: Config) => Promise<number>,
): Promise<number> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...environment });
  const running = await compose(config);
  try {
    return await run(actingAs(running.deps, 'operator'), config);
  } finally {
    await running.close();
  }
}
