import { Client } from 'pg';
import { runCommand } from '../support/run-command.js';
import type { Faults } from './faults.js';
import type { ImportCalls } from './import-calls.js';
import { externalIdOf, soakArticle } from './soak-articles.js';

interface StoredArticle {
  readonly external_id: string;
  readonly version: number;
  readonly versions: number;
  readonly revisions: number;
  readonly text: string;
  readonly quotes: readonly string[];
}

const storedArticles = `
  select a.external_id, a.version, v.plain_text as text,
    (select count(*)::int from article_version o where o.article_id = a.id) as versions,
    (select count(*)::int from revision r where r.entity_type = 'Article' and r.entity_id = a.id)
      as revisions,
    array(select q.text from quote q where q.article_id = a.id and q.status <> 'RETRACTED'
      order by q.position) as quotes
  from article a join article_version v on v.article_id = a.id and v.version = a.version`;

/**
 * Looks at the tables themselves: every acknowledged article is there, each that is there is whole
 * in the edition that was acknowledged or the one under way, and none stands there twice.
 */
export async function checkArticles(
  database: string,
  { seed, acknowledged }: ImportCalls,
  faults: Faults,
): Promise<number> {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<StoredArticle>(storedArticles);
    const stored = new Map(rows.map((row) => [row.external_id, row]));
    faults.expect(stored.size === rows.length, () => 'an article stands in the store twice');
    for (const [index] of acknowledged)
      faults.expect(stored.has(externalIdOf(index)), () => `article ${index} was lost`);
    for (const row of stored.values()) {
      const index = Number(row.external_id.slice(externalIdOf(0).length - 1));
      checkArticle(
        row,
        soakArticle(seed, index, row.version),
        acknowledged.get(index) ?? 0,
        faults,
      );
    }
    const twice = await client.query<{ name: string }>(
      `select name from speaker group by name having count(*) > 1`,
    );
    faults.expect(twice.rows.length === 0, () => `twice: ${JSON.stringify(twice.rows)}`);
    return rows.length;
  } finally {
    await client.end();
  }
}

function checkArticle(
  row: StoredArticle,
  expected: ReturnType<typeof soakArticle>,
  acknowledged: number,
  faults: Faults,
): void {
  const told = () => `${row.external_id}: ${JSON.stringify(row)}`;
  const isNew = row.version === acknowledged || row.version === acknowledged + 1;
  faults.expect(isNew, () => `edition ${acknowledged} was acknowledged of ${told()}`);
  const isComplete = row.versions === row.version && row.revisions === row.version;
  faults.expect(isComplete, () => `versions and record differ of ${told()}`);
  const isWhole =
    row.text === expected.text && JSON.stringify(row.quotes) === JSON.stringify(expected.quotes);
  faults.expect(isWhole, () => `not whole is ${told()}`);
}

/** `whosaid audit verify` and `whosaid doctor`, as an operator runs them. */
export async function checkByCommands(database: string, faults: Faults): Promise<void> {
  for (const args of [['audit', 'verify'], ['doctor']]) {
    const { code, stdout, stderr } = await runCommand(args, { DATABASE_URL: database });
    faults.expect(
      code === 0,
      () => `whosaid ${args.join(' ')}: ${(stdout + stderr).slice(0, 800)}`,
    );
  }
}
