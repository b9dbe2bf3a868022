// lint-as: server/ingest/cell.ts
import type { Problem } from '#contract/problem.ts';

export type Anything = Problem;
