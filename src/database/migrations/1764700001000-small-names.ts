import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few names that begin with a small letter, which mentions always look for. */
export class SmallNames1764700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index speaker_small_name on speaker (id)
        where name ~ '^[a-z]' and merged_into_id is null;
      create index other_name_small on other_name (speaker_id) where name ~ '^[a-z]';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index speaker_small_name, other_name_small;');
  }
}
