// lint-as: server/clock.ts
// expect: The server never imports the client.
export { App } from '../client/app/app.tsx';
