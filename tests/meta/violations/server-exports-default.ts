// lint-as: server/clock.ts
// expect: Named exports only: a default is for a tool that demands one.
export default 1;
