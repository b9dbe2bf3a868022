// lint-as: server/clock.ts
// expect: The server imports statically: a boundary sees no import() call.
export const late = import('kysely');
