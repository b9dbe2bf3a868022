// lint-as: server/domain/unit.ts
// expect: Domain code never reads a clock: take asOf as an argument.
export const now = performance.now();
