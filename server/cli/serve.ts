import { readConfig } from '../config.ts';
import { runServer } from '../run-server.ts';
import type { Command } from './usage.ts';

export const serveCommand: Command = (_args, environment) => runServer(() => readConfig(environment));
