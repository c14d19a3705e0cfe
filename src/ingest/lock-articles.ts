import type { EntityManager } from 'typeorm';
import { lockKeyOf } from '../content/speakers/lock-names.js';

/**
 * Until the end of the transaction nobody else imports an article of one of these identities,
 * whether it is there yet or not. Locks are taken in one order.
 */
export async function lockArticles(
  manager: EntityManager,
  identities: readonly { readonly outletId: string; readonly externalId: string }[],
): Promise<void> {
  if (identities.length === 0) return;
  const keys = identities
    .map(({ outletId, externalId }) => lockKeyOf(`article ${outletId} ${externalId}`))
    .toSorted((a, b) => (a < b ? -1 : 1));
  await manager.query(
    'select pg_advisory_xact_lock(key) from unnest($1::bigint[]) as given (key)',
    [keys.map(String)],
  );
}
