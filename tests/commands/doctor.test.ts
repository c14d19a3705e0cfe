import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { seed } from '../content/statistics/random-writes.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let url: string;
let dataSource: DataSource;
beforeAll(async () => {
  ({ url, dataSource } = await freshDatabase());
  await dataSource.transaction(seed);
});

async function doctor(...flags: string[]) {
  const run = promisify(execFile)(process.execPath, [cli, 'doctor', ...flags], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (failed: { code: number; stdout: string }) => ({ code: failed.code, stdout: failed.stdout }),
  );
}

describe('whosaid doctor', () => {
  it('ends with 0 and a line for each check when all is well', async () => {
    const { code, stdout } = await doctor();
    expect(code).toBe(0);
    expect(stdout).toContain('ok       quote_organisation\n');
    expect(stdout.match(/^ok /gm)?.length).toBe(stdout.trim().split('\n').length);
  });

  it('names what is missing, ends with 1, and mends it with --repair', async () => {
    await dataSource.query('delete from quote_search where quote_id = (select min(id) from quote)');
    const found = await doctor('--json');
    expect(found.code).toBe(1);
    const verdicts = found.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { of: string; differences: object[] });
    const ill = verdicts.filter(({ differences }) => differences.length > 0);
    expect(ill.map(({ of }) => of)).toEqual(['quote_search', 'quote_count']);
    expect(ill[0]?.differences).toEqual([
      expect.objectContaining({ fault: 'missing', row: expect.objectContaining({ quote_id: 1 }) }),
    ]);
    expect((await doctor('--repair')).code).toBe(0);
  });

  it('names a quote whose place in a long text is not where its words stand', async () => {
    const stage = new Stage(dataSource);
    const article = await stage.article(`${'Wind über See 🚢 '.repeat(2_000)}Ships wait.`, {
      externalId: 'long',
      slug: 'long',
      outletId: '1',
    });
    const quote = await stage.quote(article, 'Ships wait.');
    expect((await doctor()).code).toBe(0);
    await dataSource.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(
        `update quote_span set span_start = span_start - 3, span_end = span_end - 3
         where quote_id = $1`,
        [quote],
      );
    });
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toContain(
      `broken   the spans of a quote cut its words out of the text  {"text":"Ships wait.","quote":${quote},"words":" 🚢 Ships wa"}`,
    );
  });
});
