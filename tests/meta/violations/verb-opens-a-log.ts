// lint-as: server/services/set-target.ts
// expect: Only server/log.ts imports pino.
export { pino } from 'pino';
