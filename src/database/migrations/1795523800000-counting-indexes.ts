import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is counted of all quotes by language, kind, medium, status or whether an editor vouched for them
 * stands in one small index, whose few different entries take some seven bytes a quote. Who is quoted
 * in an article is found without its quotes, and the least sure quotes without sorting all.
 */
export class CountingIndexes1795523800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Indexes are not taken back: add another migration instead.');
  }
}

const sql = `
create index quote_by_language on quote
  (language, kind, medium, status, visible_from, verified_at);
create index quote_by_confidence on quote (coalesce(confidence, 2), position, id);
create index quote_speaker_by_article on quote_speaker (article_id, speaker_id)
  include (visible_from, retracted);
`;
