// lint-as: server/domain/unit.ts
// expect: The domain imports only itself.
export type { Problem } from '#contract/problem.ts';
