import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

import { hashOfId, sealKey, unsealKey } from './seal-key.js';

/** Who has given a key on a page: known to every process on the database, and after a restart. */
export interface StoredSessions {
  /** Begins a session of so many seconds; the answer is its id, 256 random bits. */
  begin(key: string, seconds: number): Promise<string>;
  /** The key that was given; null where the id is unknown or its time is over. */
  keyOf(id: string): Promise<string | null>;
  /** Ends a session for every process. */
  end(id: string): Promise<void>;
}

/**
 * Sessions in the database. They carry no right of their own: each request runs by the key itself,
 * so that a revoked or expired one ends its sessions. Those that are over go when one begins.
 */
export function storedSessions(dataSource: DataSource): StoredSessions {
  return {
    begin: async (key, seconds) => {
      const id = randomBytes(32).toString('base64url');
      await dataSource.query('delete from editor_session where ends_at <= now()');
      await dataSource.query(
        `insert into editor_session (id_hash, sealed_key, ends_at)
         values ($1, $2, now() + make_interval(secs => $3))`,
        [hashOfId(id), sealKey(key, id), seconds],
      );
      return id;
    },
    keyOf: async (id) => {
      const [row] = (await dataSource.query(
        'select sealed_key as "sealed" from editor_session where id_hash = $1 and ends_at > now()',
        [hashOfId(id)],
      )) as { sealed: Buffer }[];
      return row === undefined ? null : unsealKey(row.sealed, id);
    },
    end: async (id) => {
      await dataSource.query('delete from editor_session where id_hash = $1', [hashOfId(id)]);
    },
  };
}
