// lint-as: client/features/access/users-page.tsx
// expect: Only client/features/access/qr-picture.tsx imports uqr.
export { encode } from 'uqr';
