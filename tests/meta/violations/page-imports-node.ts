// lint-as: client/lib/format.ts
// expect: The page runs in a browser.
export { join } from 'node:path';
