import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody guesses: 256 bits. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What of it is kept: nobody who reads the database can use it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
