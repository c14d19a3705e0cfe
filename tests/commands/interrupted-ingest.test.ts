import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../support/postgres.js';
import { killCommandAt, runCommand } from '../support/run-command.js';

const articles = fileURLToPath(new URL('../../src/samples/articles', import.meta.url));
const total = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.txt'),
).length;

/** What a run said of each file: its outcome by the path. */
const outcomes = (stdout: string) =>
  new Map(
    [...stdout.matchAll(/^(\w+) +\S+ +(\S.*)$/gm)].map(([, outcome, label]) => [label!, outcome!]),
  );

describe('whosaid ingest killed with -9', () => {
  it('keeps every article that it reported, and completes the rest when it is run again', async () => {
    const { url, dataSource } = await freshDatabase();
    const environment = { DATABASE_URL: url };
    const first = await killCommandAt(/^CREATED/m, ['ingest', articles], environment);
    expect(first.signal).toBe('SIGKILL');
    const reported = [...outcomes(first.stdout).keys()];
    expect(reported.length).toBeGreaterThan(0);

    const second = await runCommand(['ingest', articles], environment);
    expect(second.code).toBe(0);
    const told = outcomes(second.stdout);
    expect(told.size).toBe(total);
    for (const label of reported) expect([label, told.get(label)]).toEqual([label, 'UNCHANGED']);

    const [stored] = (await dataSource.query(
      `select count(*)::int as articles, count(distinct (outlet_id, external_id))::int as identities,
              count(*) filter (where not exists
                (select from quote q where q.article_id = a.id))::int as without
       from article a`,
    )) as object[];
    expect(stored).toEqual({ articles: total, identities: total, without: 0 });
    expect(await runCommand(['doctor'], environment)).toMatchObject({ code: 0 });
  });
});
