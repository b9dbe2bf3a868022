// lint-as: server/services/set-target.ts
// expect: The server never imports the client.
export { formatNumber } from '#client/lib/format.ts';
