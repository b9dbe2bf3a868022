import { evaluateAll } from '../services/warnings/evaluate-all.ts';
import type { Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

/** Judges every rule again over everything that stands; twice in a row changes nothing. */
export const evaluateCommand: Command = (_args, environment) =>
  withDeps(environment, async (ctx) => {
    process.stdout.write(`${JSON.stringify(await evaluateAll(ctx))}\n`);
    return 0;
  });
