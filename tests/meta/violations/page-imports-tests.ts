// lint-as: client/lib/format.ts
// expect: Nothing imports tests.
export { makeCtx } from '#tests/support/make-ctx.ts';
