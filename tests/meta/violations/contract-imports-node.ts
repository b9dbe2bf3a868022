// lint-as: server/contract/problem.ts
// expect: The contract imports #domain and its schemas only.
import { readFileSync } from 'node:fs';

export const text = readFileSync('x', 'utf8');
