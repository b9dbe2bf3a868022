// lint-as: server/clock.ts
// expect: Promises must be awaited
async function work(): Promise<void> {
  await Promise.resolve();
}

export function start(): void {
  work();
}
