import '../node-version.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from '../db/open.ts';

// Reads the database file through, away from the thread that answers requests, says what it found and ends.

// What check-in-thread.ts started it with.
parentPort?.postMessage(checkFile(workerData as string));
