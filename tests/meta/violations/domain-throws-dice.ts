// lint-as: server/domain/unit.ts
// expect: Domain code gives the same answer every time.
export const dice = Math.random();
