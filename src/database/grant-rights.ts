import type { DataSource } from 'typeorm';
import { OperatorError } from '../base/operator-error.js';

/**
 * Lets the role of the running server read and write, and no more: it changes no table, and what is
 * written once (revisions, seals, corrections, texts, the list of migrations) it can neither change
 * nor remove. What is derived it may fill anew. Run by the owner of the tables after each migration. Throws OperatorError when both
 * are the same role.
 */
export async function grantRights(owner: DataSource, role: string): Promise<void> {
  await owner.transaction(async (manager) => {
    const [{ isOwner }] = await manager.query<[{ isOwner: boolean }]>(
      `select current_user = $1 as "isOwner"`,
      [role],
    );
    if (isOwner) {
      throw new OperatorError(
        'The running server would own the tables.',
        'WHOSAID_MIGRATE_URL and DATABASE_URL name the same user.',
        'Make a role for the server, such as: create role whosaid_server login, and use it in DATABASE_URL.',
      );
    }
    await manager.query(`select set_config('whosaid.role', $1, true)`, [role]);
    await manager.query(granting);
  });
}

const granting = `
do $$
declare
  server text := quote_ident(current_setting('whosaid.role'));
  home text := quote_ident(current_schema());
begin
  execute format('revoke create on schema %s from public', home);
  execute format('grant usage on schema %s to %s', home, server);
  execute format('grant select, insert, update, delete on all tables in schema %s to %s', home, server);
  execute format('grant usage, select on all sequences in schema %s to %s', home, server);
  execute format('grant truncate on quote_speaker, quote_organisation, quote_search, quote_language, quote_count, quote_count_change, article_quotes to %s', server);
  execute format('revoke update, delete, truncate on revision, revision_seal, correction, article_version from %s', server);
  execute format('revoke insert, update, delete, truncate on migrations from %s', server);
end $$`;
