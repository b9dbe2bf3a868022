import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessRun {
  readonly seconds: number;
  /** Highest resident memory seen, MiB. */
  readonly peakMib: number;
  readonly stdout: string;
}

const LOOK_EVERY_MS = 20;

/** Runs a command to its end and measures it from outside, as a whole process. Errors: throws when it fails. */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<ProcessRun> {
  const started = process.hrtime.bigint();
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  let peakKib = 0;
  const looking = setInterval(() => {
    peakKib = Math.max(peakKib, highWaterKib(child.pid));
  }, LOOK_EVERY_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(looking);
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}: ${stderr.slice(-2000)}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, peakMib: peakKib / 1024, stdout };
}

function highWaterKib(pid: number | undefined): number {
  return kibOf(pid, 'VmHWM');
}

/** What a process holds in memory for itself now, files it maps left out, MiB; 0 where the system does not tell. */
export function heldMib(pid: number): number {
  return kibOf(pid, 'RssAnon') / 1024;
}

function kibOf(pid: number | undefined, what: 'VmHWM' | 'RssAnon'): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** Calls something many times after a warm-up; answers its times in milliseconds. */
export async function latencyOf(times: number, call: () => Promise<unknown>): Promise<Latency> {
  for (let warm = 0; warm < Math.min(50, times); warm += 1) await call();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const started = process.hrtime.bigint();
    await call();
    taken.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  return quantiles(taken);
}

export function quantiles(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: round(at(0.5)), p99: round(at(0.99)) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
