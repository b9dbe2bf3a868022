// lint-as: server/domain/unit.ts
// expect: The domain imports only itself.
export { openStore } from '../db/open.ts';
