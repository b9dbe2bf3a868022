// lint-as: server/services/set-target.ts
// expect: Only server/jobs.ts imports croner.
export { Cron } from 'croner';
