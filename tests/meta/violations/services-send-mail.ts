// lint-as: server/services/files.ts
// expect: Only server/notify/send-mail.ts imports nodemailer.
export { createTransport } from 'nodemailer';
