import { verifyStore } from '../services/verify-store.ts';
import type { Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

export const verifyCommand: Command = (_args, environment) =>
  withDeps(environment, async (ctx) => {
    const { fault, auditRows, originals } = await verifyStore(ctx);
    if (fault !== undefined) {
      process.stderr.write(`核验未通过 · not verified: ${fault}\n`);
      return 1;
    }
    process.stdout.write(`核验通过 · verified: ${auditRows} audit rows, ${originals} originals\n`);
    return 0;
  });
