// lint-as: client/ui/button.tsx
// expect: The client knows #domain, and of the server the types of #contract.
export { openStore } from '#server/db/open.ts';
