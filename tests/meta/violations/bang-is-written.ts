// lint-as: server/clock.ts
// expect: Forbidden non-null assertion.
export function first(items: readonly number[]): number {
  return items[0]!;
}
