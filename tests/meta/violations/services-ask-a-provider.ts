// lint-as: server/services/files.ts
// expect: Only server/services/accounts/provider.ts imports openid-client.
export { discovery } from 'openid-client';
