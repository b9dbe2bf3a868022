// lint-as: client/api/client.ts
// expect: The client knows #domain, and of the server the types of #contract.
export { openStore } from '#server/db/open.ts';
