import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, as text that is safe in links, cookies and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
