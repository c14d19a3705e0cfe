import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts look for embargoes that passed just now once, not for each thing that is counted. */
export class RecentCounts1795514614000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Counts need this view: drop the database instead.');
  }
}

const sql = String.raw`
-- What readers sum: folded counts, and recent ones: changes not folded yet, and embargoes that
-- passed just now. Of those there are mostly none, which one look at an index tells.
create or replace view quote_count_recent as
  select c.organisation_id, c.speaker_id, g.grain, g.starts,
    c.office, c.office_tree, c.with_self, c.tree_with_self
  from quote_count_change c cross join lateral grains_of(c.day, c.speaker_id) g
  union all
  select f.organisation_id, f.speaker_id, g.grain, g.starts,
    f.office, f.office_tree, f.with_self, f.tree_with_self
  from quote_fact f cross join lateral grains_of(f.day, f.speaker_id) g
  where (select exists (select from quote_search s
      where isfinite(s.visible_from) and s.visible_from <= now()))
    and isfinite(f.visible_from) and f.visible_from <= now() and not f.retracted;
`;
