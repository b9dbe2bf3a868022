import { pino, type Logger } from 'pino';

export type Log = Logger;

/** One structured log for the process, to stderr: stdout belongs to the command line's answers. */
export function openLog(level: string): Log {
  return pino({ name: 'qingyu', level, redact: ['token', '*.token', 'authorization'] }, process.stderr);
}
