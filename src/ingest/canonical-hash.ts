import { createHash } from 'node:crypto';

/**
 * sha256 of a value's JSON in one form: keys sorted, what is null or missing left out. Equal input
 * has equal hashes, in whatever order and with whatever nulls it was written.
 */
export function canonicalHash(value: unknown): string {
  return sha256(JSON.stringify(value, inOneForm) ?? 'null');
}

/** sha256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function inOneForm(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
