// lint-as: client/lib/format.ts
// expect: zod stays out of the page.
export { z } from 'zod';
