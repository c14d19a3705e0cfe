import type { EntityManager } from 'typeorm';

/** What became of offices that both had, read out of articles for each (semantics 78). */
export interface UnitedMemberships {
  /** The duplicate's, as they were. */
  readonly dropped: readonly object[];
  /** The survivor's with the dates that they had before they took over the duplicate's days. */
  readonly widened: readonly object[];
  /** Attributions whose frozen role pointed at a dropped one. */
  readonly repointed: readonly object[];
}

/**
 * Of two extracted memberships that would be one person's in one organisation in one role, lets the
 * survivor's span the days of both, takes the duplicate's away and lets frozen roles follow.
 */
export async function uniteMemberships(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
): Promise<UnitedMemberships> {
  const pairs = await manager.query<{ gone: string; kept: string }[]>(twins, [
    survivorId,
    duplicateId,
  ]);
  if (pairs.length === 0) return { dropped: [], widened: [], repointed: [] };
  const given = JSON.stringify(pairs);
  const rows = await manager.query<{ rows: UnitedMemberships }[]>(record, [given]);
  await manager.query(repoint, [given]);
  await manager.query(widen, [given]);
  await manager.query('delete from membership where id = any($1::bigint[])', [
    pairs.map(({ gone }) => gone),
  ]);
  return rows[0]!.rows;
}

/** Undoes uniteMemberships, as far as nobody changed these rows since. */
export async function partMemberships(
  manager: EntityManager,
  { dropped, widened, repointed }: UnitedMemberships,
): Promise<void> {
  await manager.query(
    `update membership m set start_date = b.start_date, end_date = b.end_date
     from jsonb_populate_recordset(null::membership, $1) b where m.id = b.id and m.extracted`,
    [JSON.stringify(widened)],
  );
  await manager.query(
    `insert into membership select * from jsonb_populate_recordset(null::membership, $1)
     on conflict do nothing`,
    [JSON.stringify(dropped)],
  );
  await manager.query(
    `update attribution a set role_membership_id = b.gone
     from jsonb_to_recordset($1) as b (quote_id bigint, ordinal int, gone bigint, kept bigint)
     where a.quote_id = b.quote_id and a.ordinal = b.ordinal and a.role_membership_id = b.kept
       and exists (select from membership where id = b.gone)`,
    [JSON.stringify(repointed)],
  );
}

const twins = `
  select d.id as gone, s.id as kept from membership d join membership s
    on lower(s.role) = lower(d.role) and (
      d.person_id = $2 and s.person_id = $1 and s.organisation_id = d.organisation_id or
      d.organisation_id = $2 and s.organisation_id = $1 and s.person_id = d.person_id)
  where d.extracted and s.extracted order by d.id for update`;

const record = `
  with pair as (select * from jsonb_to_recordset($1) as pair (gone bigint, kept bigint))
  select jsonb_build_object(
    'dropped', (select jsonb_agg(to_jsonb(m)) from membership m join pair on m.id = gone),
    'widened', (select jsonb_agg(to_jsonb(m)) from membership m where id in (select kept from pair)),
    'repointed', coalesce((select jsonb_agg(jsonb_build_object('quote_id', quote_id,
      'ordinal', ordinal, 'gone', gone, 'kept', kept))
      from attribution join pair on role_membership_id = gone), '[]')) as rows`;

const repoint = `
  update attribution set role_membership_id = kept
  from jsonb_to_recordset($1) as pair (gone bigint, kept bigint) where role_membership_id = gone`;

const widen = `
  update membership m set
    start_date = case when lower_inf(m.span) or lower(m.span) <= lower(d.span)
      then m.start_date else d.start_date end,
    end_date = case when upper_inf(m.span) or upper(m.span) >= upper(d.span)
      then m.end_date else d.end_date end
  from jsonb_to_recordset($1) as pair (gone bigint, kept bigint)
  join membership d on d.id = pair.gone where m.id = pair.kept`;
