import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** A key under the id of a session (AES-256-GCM): nonce, tag, key. */
export function sealKey(key: string, id: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(id), nonce);
  const sealed = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The key that was sealed. Throws where the id is another's or the bytes were changed. */
export function unsealKey(sealed: Buffer, id: string): string {
  const cipher = createDecipheriv('aes-256-gcm', sealingKey(id), sealed.subarray(0, nonceBytes));
  cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const key = cipher.update(sealed.subarray(nonceBytes + tagBytes));
  return Buffer.concat([key, cipher.final()]).toString('utf8');
}

/** What the id is kept as; it has 256 random bits, so a slow hash would add nothing. */
export function hashOfId(id: string): Buffer {
  return createHash('sha256').update(`session ${id}`).digest();
}

function sealingKey(id: string): Buffer {
  return createHash('sha256').update(`sealed under ${id}`).digest();
}
