import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index of the few quotes that do not stand as they were printed, newest first. */
export class QuotesByStatus1795516380000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('An index is not taken back: add another migration instead.');
  }
}

const sql = `
create index quote_not_active on quote (published_at desc, position, id) where status <> 'ACTIVE';
`;
