// lint-as: server/clock.ts
// expect: Blocks are nested too deeply
export function count(n: number): number {
  if (n > 0) {
    if (n > 1) {
      if (n > 2) {
        if (n > 3) {
          if (n > 4) {
            return 5;
          }
        }
      }
    }
  }
  return n;
}
