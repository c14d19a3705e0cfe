import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Old events go, but for the last of each quote: by that the database knows what was told of it. */
export class EventHorizon1795513261000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function drop_old_events(interval, integer);
      drop table quote_event_horizon;
    `);
  }
}

const sql = String.raw`
create table quote_event_horizon (
  id integer not null default 1,
  dropped_up_to bigint not null default 0,
  looked_up_to bigint not null default 0,
  constraint quote_event_horizon_single check (id = 1),
  constraint quote_event_horizon_pkey primary key (id)
);
insert into quote_event_horizon default values;

-- Looks at the next events that are older than that and drops those before each of them that are of
-- the same quote; answers how many were looked at. What a webhook still waits for stays.
create function drop_old_events(keep interval, at_most integer) returns integer language plpgsql as $$
declare
  looked bigint := (select looked_up_to from quote_event_horizon for update skip locked);
  old bigint[];
  dropped bigint;
begin
  old := array(
    select id from (select id, at from quote_event where id > looked order by id limit at_most) next
    where at < now() - keep and not exists (select from webhook w where w.after_event_id < next.id));
  if old = '{}' then return 0; end if;
  with gone as (
    delete from quote_event o using quote_event n
    where n.id = any(old) and o.quote_id = n.quote_id and o.id < n.id returning o.id
  ) select max(id) into dropped from gone;
  update quote_event_horizon set dropped_up_to = greatest(dropped_up_to, dropped),
    looked_up_to = (select max(id) from unnest(old) as id);
  return cardinality(old);
end $$;
`;
