// lint-as: server/http/routes/tasks.ts
// expect: Only server/services/tasks/calendar-feed.ts imports ical-generator.
export { default as ical } from 'ical-generator';
