import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editors who have signed in on a page, so that every process and the next one know them. */
export class EditorSessions1795511415000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table editor_session (
        id_hash bytea not null,
        sealed_key bytea not null,
        ends_at timestamptz not null,
        constraint editor_session_hash check (octet_length(id_hash) = 32),
        constraint editor_session_pkey primary key (id_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table editor_session');
  }
}
