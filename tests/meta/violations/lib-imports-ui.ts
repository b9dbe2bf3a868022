// lint-as: client/lib/format.ts
// expect: lib is the bottom of the client.
export { Button } from '../ui/button.tsx';
