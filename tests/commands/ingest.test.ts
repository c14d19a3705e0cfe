import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../support/postgres.js';
import { runCommand } from '../support/run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'whosaid-ingest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});

const ingest = (args: readonly string[], input = '') =>
  runCommand(['ingest', ...args], { DATABASE_URL: database.url }, input);
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const text = (headline: string, outlet = 'The Slate') =>
  `${outlet}\n\n${headline} for a whole year\n\nPublished 6 May 2024\n\n“We will mend it,” said Ada Roe.\n`;
const articles = async () =>
  database.dataSource.query<{ external_id: string; outlet: string; plain_text: string }[]>(
    `select a.external_id, s.name as outlet, v.plain_text from article a
     join speaker s on s.id = a.outlet_id
     join article_version v on v.article_id = a.id and v.version = a.version order by a.id`,
  );

describe('whosaid ingest', () => {
  it('stores a whole file, makes its outlet, and does nothing the second time (semantics 75, 81, 82)', async () => {
    const content = text('Bridge shut').replaceAll('\n', '\r\n');
    const path = file('bridge.txt', content);
    const first = await ingest([path]);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^CREATED +art_\d+ +.*bridge\.txt\n$/),
    });
    expect(await articles()).toEqual([
      { external_id: 'bridge.txt', outlet: 'The Slate', plain_text: content },
    ]);
    const again = await ingest([path]);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^UNCHANGED/) });
    const copy = await ingest([file('copy.txt', content)]);
    expect(copy.stdout).toMatch(/^UNCHANGED/);
    const changed = await ingest([file('bridge.txt', `${content}More.`)]);
    expect(changed.stdout).toMatch(/^UPDATED/);
  });

  it('reports a bad article in three lines, stores it nowhere, and takes the rest: exit 3', async () => {
    const before = (await articles()).length;
    const bad = file('bad.txt', 'no outlet here\n\nand nothing else.');
    const good = file('good.txt', text('Ferry late'));
    const { code, stdout, stderr } = await ingest([bad, good]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/REJECTED +- +.*bad\.txt\n/);
    expect(stdout).toMatch(/CREATED +art_\d+ +.*good\.txt\n/);
    expect(stderr).toContain(
      `${bad} was not stored.\noutlet: Say which: by id, slug or name. (BAD_USER_INPUT)\nBegin the text with the name of its outlet, or give --outlet NAME.\n`,
    );
    expect((await articles()).length).toBe(before + 1);
    expect((await ingest([bad])).code).toBe(1);
  });

  it('takes folders, lines of JSONL and standard input, and answers JSON', async () => {
    const inner = join(folder, 'many', 'inner');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, 'one.txt'), text('Tide high'));
    const line = (externalId: string, more: object = {}) =>
      JSON.stringify({
        externalId,
        headline: 'H',
        plainText: `Text of ${externalId}.`,
        publishedAt: '2024-05-06T00:00:00Z',
        quotes: [],
        ...more,
      });
    const unheardOf = line('l4', { outlet: { slug: 'unheard-of' } });
    writeFileSync(
      join(folder, 'many', 'two.jsonl'),
      [line('l1'), 'not json', line('l2', { colour: 1 }), line('l3'), unheardOf].join('\n'),
    );
    const { code, stdout, stderr } = await ingest([
      join(folder, 'many'),
      '--outlet',
      'The Slate',
      '--json',
    ]);
    const answer = JSON.parse(stdout) as {
      results: { source: string; externalId: string; outcome: string }[];
    };
    expect(code).toBe(3);
    expect(answer).toMatchObject({ created: 3, rejected: 3 });
    expect(
      answer.results.map(({ outcome, externalId }) => `${outcome} ${externalId}`).toSorted(),
    ).toEqual([
      'CREATED inner/one.txt',
      'CREATED l1',
      'CREATED l3',
      'REJECTED l4',
      'REJECTED null',
      'REJECTED null',
    ]);
    expect(stderr).toContain('Give the outlet by its name alone, and the command makes it');
    const piped = await runCommand(
      ['import', '-'],
      { DATABASE_URL: database.url },
      text('Quay empty', 'Baywire'),
    );
    expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining('CREATED') });
    expect((await articles()).at(-1)).toMatchObject({
      external_id: 'quay-empty-for-a-whole-year',
      outlet: 'Baywire',
    });
  });

  it('writes nothing in a dry run', async () => {
    const before = await articles();
    const { code, stdout } = await ingest([
      '--dry-run',
      file('dry.txt', text('Dry dock', 'Drywire')),
    ]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^CREATED +- /)]);
    expect(await articles()).toEqual(before);
    expect(await database.dataSource.query(`select from speaker where name = 'Drywire'`)).toEqual(
      [],
    );
  });

  it('refuses what it cannot read or understand: exit 1 and 2', async () => {
    expect(await ingest([join(folder, 'missing.txt')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing.txt cannot be read.'),
    });
    expect((await ingest([])).code).toBe(2);
    expect((await ingest(['--published-at', 'yesterday', join(folder, 'bridge.txt')])).code).toBe(
      2,
    );
    const long = await ingest([file('long.txt', Buffer.alloc(9_000_000, 'a'))]);
    expect(long).toMatchObject({ code: 1, stderr: expect.stringContaining('2000000 characters') });
  });
});

describe('a run of ingest that is ended', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const count = 200;
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      externalId: `kill-${index}`,
      outlet: { name: 'Killwire' },
      headline: 'H',
      publishedAt: '2024-05-06T00:00:00Z',
      plainText: `“Words ${index} one.” “Words ${index} two.”`,
      quotes: [1, 2].map((n) => ({
        text: `Words ${index} ${n === 1 ? 'one' : 'two'}.`,
        kind: 'DIRECT',
        speaker: { name: `Person ${index % 7}` },
      })),
    }),
  ).join('\n');

  it.each(['SIGKILL', 'SIGKILL', 'SIGINT'] as const)(
    'by %s leaves each article whole or absent, and a repeat goes on',
    async (signal) => {
      const { url, dataSource } = await freshDatabase();
      const path = file('kill.jsonl', lines);
      const child = spawn(process.execPath, [cli, 'ingest', path], {
        env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: url },
        stdio: 'ignore',
      });
      const stored = async () =>
        (await dataSource.query<{ n: number }[]>('select count(*)::int as n from article'))[0]!.n;
      const wanted = 1 + Math.floor(Math.random() * 100);
      const ended = once(child, 'exit');
      while ((await stored()) < wanted && child.exitCode === null) await sleep(5);
      child.kill(signal);
      await ended;
      const broken = `select a.id from article a left join quote q on q.article_id = a.id
        left join quote_span s on s.quote_id = q.id left join attribution t on t.quote_id = q.id
        group by a.id having count(distinct q.id) <> 2 or count(s) <> 2 or count(t.speaker_id) <> 2`;
      expect(await dataSource.query(broken)).toEqual([]);
      const again = await runCommand(['ingest', path, '--json'], { DATABASE_URL: url });
      expect(again.code).toBe(0);
      expect(JSON.parse(again.stdout)).toMatchObject({ rejected: 0, updated: 0 });
      expect(await stored()).toBe(count);
      expect(await dataSource.query(broken)).toEqual([]);
      const people = await dataSource.query(`select from speaker where kind = 'PERSON'`);
      expect(people).toHaveLength(7);
    },
  );
});
