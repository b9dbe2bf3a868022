// lint-as: server/domain/unit.ts
// expect: Domain code does no I/O.
console.log('x');

export const done = true;
