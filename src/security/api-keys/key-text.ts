import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 32;
const pattern = /^whosaid_([1-9]\d{0,17})_([A-Za-z0-9_-]{43})$/;

/** The parts of a key: the row that it names and what its bearer must know. */
export interface KeyParts {
  readonly id: string;
  readonly secret: string;
}

/** A secret of 256 random bits. */
export function makeSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** What the bearer sends: whosaid_<row>_<secret>. The prefix lets scanners find leaked keys. */
export function formatKey({ id, secret }: KeyParts): string {
  return `whosaid_${id}_${secret}`;
}

/** Row and secret of a key; null where the text is none. */
export function parseKey(text: string): KeyParts | null {
  const match = pattern.exec(text);
  return match && { id: match[1]!, secret: match[2]! };
}

/** All that is kept of a secret. It has 256 random bits, so a slow hash would add nothing. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
