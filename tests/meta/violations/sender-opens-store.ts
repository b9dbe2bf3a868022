// lint-as: server/notify/send.ts
// expect: Senders know messages and nothing of where they come from.
export { listChannels } from '../db/read/outbox.ts';
