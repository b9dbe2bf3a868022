import { missingAnchor } from '../services/audit/export-anchors.ts';
import { verifyStore } from '../services/verify-store.ts';
import { fileArgument, parseOptions, type Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

/** Proves the store, and with a list of anchors that was kept elsewhere, that the log is the one they were taken of. */
export const verifyCommand: Command = (args, environment) => {
  const { anchors: path } = parseOptions(args, { anchors: { type: 'string' } }).values;
  const exported = path === undefined ? undefined : Buffer.from(fileArgument([path]).bytes).toString('utf8');
  return withDeps(environment, async (ctx) => {
    const { fault, auditRows, anchors, originals } = await verifyStore(ctx);
    const missing = exported === undefined ? undefined : await missingAnchor(ctx, exported);
    const found = fault ?? (missing && `anchor of another log: ${missing}`);
    if (found !== undefined) {
      process.stderr.write(`核验未通过 · not verified: ${found}\n`);
      return 1;
    }
    process.stdout.write(
      `核验通过 · verified: ${auditRows} audit rows, ${anchors} anchors, ${originals} originals\n`,
    );
    return 0;
  });
};
