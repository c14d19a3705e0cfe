import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An embargo that has passed is as good as none, when two times of visibility are compared. */
export class Settled1795516680000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Memberships need this function: drop the database instead.');
  }
}

const sql = String.raw`
create or replace function settled(visible_from timestamptz) returns timestamptz language sql stable as $$
  select case when visible_from <= now() then '-infinity' else visible_from end
$$;
`;
