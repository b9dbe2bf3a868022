// lint-as: server/services/files.ts
// expect: Only server/services/accounts/codes.ts imports otpauth.
export { TOTP } from 'otpauth';
