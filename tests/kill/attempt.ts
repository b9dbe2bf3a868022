import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT, startServer } from '#tests/support/start-server.ts';
import { TODAY, type Place } from './place.ts';

/** A deed under way in a process of its own. */
export interface UnderWay {
  /** Resolves once the process has answered, or has ended without. */
  readonly answered: Promise<void>;
  /** Whether it has said that the deed is done. */
  isAcknowledged(): boolean;
  /** Ends the process as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Asks a server of its own, and kills the server. Errors: throws for an answer that is none of success. */
export async function askServer(place: Place, ask: (api: string) => Promise<Response>): Promise<UnderWay> {
  const server = await startServer({ ...place.environment, QINGYU_CLOCK: TODAY });
  let isAcknowledged = false;
  let refusal: string | undefined;
  const answered = ask(`${server.address}/api/v1`).then(
    async (answer) => {
      const text = await answer.text();
      isAcknowledged = answer.ok;
      if (!answer.ok) refusal = `${answer.status} ${text}`;
    },
    // A killed server does not answer.
    () => undefined,
  );
  return {
    answered,
    isAcknowledged: () => isAcknowledged,
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
      await answered;
      if (refusal !== undefined) throw new Error(`refused: ${refusal}`);
    },
  };
}

/** Runs a command of the command line, and kills it. Errors: throws when it ended with a code of its own but 0. */
export function runCommand(place: Place, today: string, args: readonly string[]): UnderWay {
  const child = spawn(process.execPath, ['server/cli.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...place.environment, QINGYU_CLOCK: today },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    answered: ended.then(() => undefined),
    // Each of the commands says one thing, once it is done.
    isAcknowledged: () => said.includes('\n'),
    kill: async () => {
      child.kill('SIGKILL');
      const code = await ended;
      if (code !== null && code !== 0) throw new Error(`ended with ${code}: ${complaint}`);
    },
  };
}

/** How a deed went, from outside. */
export interface Attempted {
  readonly isAcknowledged: boolean;
  readonly isKilled: boolean;
  /** Milliseconds. */
  readonly took: number;
}

/** Lets a deed run so many milliseconds and ends its process; to its answer when not told. */
export async function attemptOf(under: UnderWay, killedAfter: number | undefined): Promise<Attempted> {
  const started = performance.now();
  await (killedAfter === undefined ? under.answered : pause(killedAfter));
  const took = performance.now() - started;
  await under.kill();
  return { isAcknowledged: under.isAcknowledged(), isKilled: killedAfter !== undefined, took };
}
