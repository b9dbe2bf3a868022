// lint-as: server/clock.ts
// expect: Nothing imports tests.
export { makeCtx } from '../tests/support/make-ctx.ts';
