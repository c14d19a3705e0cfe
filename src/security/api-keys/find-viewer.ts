import { timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';

import { RoleName, Viewer } from '../../base/viewer.js';
import { hashSecret, parseKey } from './key-text.js';

/** Finds who holds a key. Null: unknown, malformed, revoked or expired, which is never told apart. */
export type FindViewer = (key: string) => Promise<Viewer | null>;

/**
 * Knows the bootstrap key of role ADMIN (null: there is none). Compares hashes in constant time,
 * so that neither the length nor a common beginning shows in the time of the answer.
 */
export function bootstrapViewer(adminKey: string | null): FindViewer {
  const expected = adminKey === null ? null : hashSecret(adminKey);
  const viewer: Viewer = { role: 'ADMIN', name: 'admin', keyId: null };
  return async (key) => {
    if (expected === null) return null;
    return timingSafeEqual(hashSecret(key), expected) ? viewer : null;
  };
}

interface StoredKey {
  readonly name: string;
  readonly role: RoleName;
  readonly hash: Buffer;
  /** On the clock of performance.now(), which nobody sets; null for never. */
  readonly endsAt: number | null;
}

/** How long a key is believed without asking the database: the most that a revoked one lives on. */
const trustMs = 2_000;
const trustedKeys = 1_000;
/** What an unknown row is compared with, so that it takes as long as a known one. */
const nobody = Buffer.alloc(32);

type Trusted = Map<string, { readonly key: StoredKey; readonly until: number }>;

/** What each finder of a database believes for now. */
const trustedOf = new WeakMap<DataSource, Trusted[]>();

/** Asks the database for this key again when it comes next. */
export function distrustKey(dataSource: DataSource, id: string): void {
  for (const trusted of trustedOf.get(dataSource) ?? []) trusted.delete(id);
}

/**
 * Knows the keys of the database. A key that another process revoked is refused within two seconds;
 * the last use is written at most once a minute.
 */
export function storedViewer(dataSource: DataSource): FindViewer {
  const trusted: Trusted = new Map();
  trustedOf.set(dataSource, [...(trustedOf.get(dataSource) ?? []), trusted]);
  return async (text) => {
    const parts = parseKey(text);
    if (parts === null) return null;
    const { id, secret } = parts;
    const known = trusted.get(id);
    const fresh = known !== undefined && known.until > performance.now();
    const key = fresh ? known.key : await readKey(dataSource, id);
    const isRight = timingSafeEqual(hashSecret(secret), key?.hash ?? nobody);
    if (key === null || !isRight || (key.endsAt !== null && key.endsAt <= performance.now()))
      return null;
    if (!fresh) {
      if (trusted.size >= trustedKeys) trusted.clear();
      trusted.set(id, { key, until: performance.now() + trustMs });
      await writeLastUse(dataSource, id);
    }
    return { role: key.role, name: key.name, keyId: id };
  };
}

/** The first of several that knows the key. */
export function firstViewer(...finders: readonly FindViewer[]): FindViewer {
  return async (key) => {
    for (const find of finders) {
      const viewer = await find(key);
      if (viewer !== null) return viewer;
    }
    return null;
  };
}

async function readKey(dataSource: DataSource, id: string): Promise<StoredKey | null> {
  const [row] = (await dataSource.query(
    `select name, role, secret_hash as hash,
       (extract(epoch from expires_at - now()) * 1000)::float8 as "leftMs"
     from api_key where id = $1 and revoked_at is null`,
    [id],
  )) as { name: string; role: RoleName; hash: Buffer; leftMs: number | null }[];
  if (row === undefined) return null;
  const { name, role, hash, leftMs } = row;
  return { name, role, hash, endsAt: leftMs === null ? null : performance.now() + leftMs };
}

/** A courtesy to whoever tidies up keys: where it cannot be written, the request goes on. */
async function writeLastUse(dataSource: DataSource, id: string): Promise<void> {
  await dataSource
    .query(
      `update api_key set last_used_at = now()
       where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
      [id],
    )
    .catch(() => undefined);
}
