import type { EntityManager } from 'typeorm';

/** A seal as it may be kept elsewhere, to be compared later. */
export interface Seal {
  readonly id: string;
  readonly revisions: number;
  /** sha256, hexadecimal. */
  readonly hash: string;
}

/** At most so many revisions go under one seal. */
const revisionsAtOnce = 50_000;

/**
 * Seals the oldest committed revisions that no seal covers yet, 50,000 at most; null when there are
 * none. Writers are not held up: only sealers wait for one another. Must run in a transaction.
 */
export async function sealRevisions(manager: EntityManager): Promise<Seal | null> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('revision_seal'))`);
  const [seal] = await manager.query<Seal[]>(sealing, [revisionsAtOnce]);
  return seal ?? null;
}

/*
 * A transaction may commit a revision with a lower id than one that is sealed already, so a seal
 * names its ids. Once every transaction has ended that ran when a seal was made, no id up to the
 * last one drawn then can still appear: the next seal takes in what came late, those behind it need
 * not look there again.
 */
const sealing = `
  with last as (
    select coalesce(max(settled_up_to), 0) as settled from revision_seal
  ), open as (
    select r.id, r.hash from revision r, last
    where r.id > last.settled and not exists (
      select from revision_seal s where s.drawn_up_to > last.settled and s.covers @> r.id)
    order by r.id limit $1
  )
  insert into revision_seal (covers, drawn_up_to, next_transaction, settled_up_to, hash)
  select range_agg(int8range(id, id, '[]')), max(id),
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
    greatest((select settled from last), (
      select max(drawn_up_to) from revision_seal
      where next_transaction <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint)),
    sha256(coalesce((select hash from revision_seal order by id desc limit 1), '')
      || string_agg(hash, '' order by id))
  from open having count(*) > 0
  returning id, (select count(*)::int from open) as revisions, encode(hash, 'hex') as hash`;
