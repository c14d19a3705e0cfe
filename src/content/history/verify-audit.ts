import type { EntityManager } from 'typeorm';

/** The first thing in the record that is not as it was written. */
export interface AuditFault {
  /** Where the row is: in the record, or a thing whose version the record does not reach. */
  readonly table: 'revision' | 'revision_seal' | 'article' | 'speaker' | 'quote' | 'membership';
  readonly id: string;
  /** What the row is about: Quote 42, version 3. */
  readonly about: string;
  readonly what: string;
}

/** What a check of the whole record found. */
export interface AuditReport {
  readonly revisions: number;
  readonly seals: number;
  /** Revisions that only their own chain protects so far. */
  readonly unsealed: number;
  readonly fault: AuditFault | null;
}

/**
 * Computes every chain and every seal again, and compares the version of every entity with its last
 * revision. Rows that were changed, removed or slipped in are found, the newest too; of several the
 * lowest row of revision is named, before any seal and any entity. One pass over the table
 * and one over each seal's rows; should run in one REPEATABLE READ transaction.
 */
export async function verifyAudit(manager: EntityManager): Promise<AuditReport> {
  const [counts] = await manager.query<Omit<AuditReport, 'fault'>[]>(counting);
  const [broken] = await manager.query<AuditFault[]>(`${brokenChain} union all ${brokenSeal}
    order by "table", id limit 1`);
  const [unrecorded] = broken ? [] : await manager.query<AuditFault[]>(shortRecord);
  return { ...counts!, fault: broken ?? unrecorded ?? null };
}

const counting = `
  select (select count(*)::int from revision) as revisions,
    (select count(*)::int from revision_seal) as seals,
    (select count(*) from revision)::int - (
      select coalesce(sum(upper(part) - lower(part)), 0) from revision_seal, unnest(covers) part
    )::int as unsealed`;

const brokenChain = `
  select 'revision' as "table", id, entity_type || ' ' || entity_id || ', version ' || version as about,
    case when version <> before + 1 then 'the version before it is missing'
      else 'it was changed after it was written' end as what
  from (
    select r.*, lag(version, 1, 0) over chain as before, hash is distinct from
      revision_hash(r, lag(hash) over chain) as broken
    from revision r window chain as (partition by entity_type, entity_id order by version)
  ) chained where broken or version <> before + 1`;

/** Revisions of a seal are read by the spans of their ids, whatever else is in the record. */
const brokenSeal = `
  select case when lost is null then 'revision_seal' else 'revision' end, coalesce(lost, id),
    'seal ' || id, case when lost is null
      then 'it does not fit the revisions that it covers, nor the seal before it'
      else 'it was removed' end
  from (
    select id, (
      select min(wanted) from unnest(covers) part,
        generate_series(lower(part), upper(part) - 1) wanted
      where not exists (select from revision r where r.id = wanted)) as lost
    from (
      select s.id, s.covers, s.hash is distinct from sha256(
        coalesce(lag(s.hash) over (order by s.id), '') || covered.hashes) as broken
      from revision_seal s cross join lateral (
        select string_agg(r.hash, '' order by r.id) as hashes
        from unnest(s.covers) part join revision r on r.id >= lower(part) and r.id < upper(part)
      ) covered
    ) sealed where broken
  ) found`;

/** Entities that are there in another version than their last revision, each looked up in the record. */
const shortRecord = `
  select entity."table", entity.id, type || ' ' || entity.id || ', version ' || entity.version as about,
    'the record ends at version ' || coalesce(last.version, 0) as what
  from (
    select 'article' as "table", 'Article' as type, id, version from article
    union all select 'speaker', initcap(kind), id, version from speaker
    union all select 'quote', 'Quote', id, version from quote
    union all select 'membership', 'Membership', id, version from membership
  ) entity cross join lateral (
    select max(version) as version from revision
    where entity_type = entity.type and entity_id = entity.id
  ) last
  where last.version is distinct from entity.version
  order by entity."table", entity.id limit 1`;
