import type { EntityManager } from 'typeorm';

import { WhosaidError } from '../../base/errors.js';
import { Viewer } from '../../base/viewer.js';

/**
 * Ends a key for ever; false where it had ended before. Every process refuses it within seconds.
 * Throws NOT_FOUND at id.
 */
export async function revokeApiKey(
  manager: EntityManager,
  viewer: Viewer,
  rowId: string | null,
): Promise<boolean> {
  const [[row]] = (await manager.query(
    `update api_key set revoked_at = coalesce(revoked_at, now()), revoked_by = coalesce(revoked_by, $2)
     where id = $1 returning revoked_at = now() and revoked_by = $2 as ended`,
    [rowId, viewer.name ?? 'admin'],
  )) as [{ ended: boolean }[], number];
  if (row === undefined) throw new WhosaidError('NOT_FOUND', 'There is no such key.', 'id');
  return row.ended;
}
