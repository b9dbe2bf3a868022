// lint-as: server/domain/unit.ts
// expect: Domain code does no I/O.
export const answer = fetch('/');
