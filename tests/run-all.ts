import { STAGES, type Part, type Undo } from './run/parts.ts';
import { FAILED, sumTallies, type Tally } from './run/tally.ts';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  process.stderr.write(`Node 22.19 or newer is needed, this is ${process.versions.node}: use npm test\n`);
  process.exit(2);
}

const undone: (() => Promise<void>)[] = [];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void undoAll().finally(() => process.exit(130)));
}

const lines: string[] = [];
const tallies: Tally[] = [];
for (const stage of STAGES) {
  await Promise.all(stage.map(runPart));
  await undoAll();
}

const { passed, failed } = sumTallies(tallies);
process.stdout.write(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function runPart(part: Part): Promise<void> {
  const started = performance.now();
  process.stdout.write(`\n== ${part.name}\n`);
  const tally = await tallyOf(part, (step) => undone.push(step));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const line = `${part.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`;
  process.stdout.write(`-- ${line}\n`);
  lines.push(line);
  tallies.push(tally);
}

async function tallyOf(part: Part, undo: Undo): Promise<Tally> {
  try {
    return await part.run(undo);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return FAILED;
  }
}

async function undoAll(): Promise<void> {
  for (const step of undone.splice(0).reverse()) await step();
}
