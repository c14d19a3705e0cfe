import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index that lists of memberships are read along, in the very words of their order. */
export class MembershipOrder1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('An index is not taken back: add another migration instead.');
  }
}

const sql = `
drop index membership_by_start;
create index membership_by_start on membership
  (organisation_id, coalesce(lower(span), '-infinity'::date) desc, id);
`;
