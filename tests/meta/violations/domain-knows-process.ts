// lint-as: server/domain/unit.ts
// expect: Domain code knows no process.
export const home = process.cwd();
