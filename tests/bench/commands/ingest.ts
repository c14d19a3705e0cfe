import { attribute } from '../../../src/attribution/attribute.js';
import { createDataSource } from '../../../src/database/data-source.js';
import { migrate } from '../../../src/database/migrate.js';
import type { ArticleInput } from '../../../src/ingest/article-input.js';
import { importArticles } from '../../../src/ingest/import-articles.js';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { Random } from '../data/random.js';

const perCall = 500;
const random = new Random(7);
const viewer = { role: 'IMPORTER', name: 'bench', keyId: '1' } as const;
const filler =
  'the harbour council met again on the old quay while rain fell over boats and nets that nobody had moved since the storm of last winter and few people came to look'.split(
    ' ',
  );
const first = ['Ada', 'Ben', 'Cora', 'Dan', 'Eve', 'Finn', 'Gail', 'Hugh', 'Ida', 'Jon'];
const last = ['Roe', 'Marsh', 'Tiller', 'Wren', 'Holt', 'Pike', 'Crane', 'Dale', 'Ford', 'Ness'];
const roles = ['chair', 'clerk', 'pilot', 'master'];
/** Different people who speak in the articles. */
const people = 500;
const bodies = ['Port Trust', 'River Board', 'Dock Union', 'Tide Office', 'Harbour Watch'];
const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
const sentence = (words: number) =>
  Array.from({ length: words }, () => pick(filler))
    .join(' ')
    .replace(/^./, (c) => c.toUpperCase());

function makeArticle(index: number, isGiven: boolean): ArticleInput {
  const quotes = Array.from({ length: 8 }, () => {
    const number = random.below(people);
    return {
      text: `${sentence(14)},`,
      name: `${first[number % 10]} ${last[((number / 10) % 10) | 0]}${'aeiou'[((number / 100) % 5) | 0]}n`,
      role: roles[number % 4],
      body: bodies[number % 5],
    };
  });
  const text = quotes
    .map(
      ({ text: words, name, role, body }) =>
        `${sentence(25)}. ${sentence(22)}.\n\n“${words}” said ${name}, ${role} of the ${body}.`,
    )
    .join('\n\n');
  return {
    externalId: `bench-${index}`,
    outlet: { slug: 'bench' },
    headline: sentence(7),
    publishedAt: new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString(),
    language: 'en',
    plainText: text,
    quotes: isGiven
      ? quotes.map(({ text: words, name, role }) => ({
          text: words,
          kind: 'DIRECT',
          speaker: { name },
          statedRole: role,
        }))
      : null,
  };
}

/**
 * `npm run bench -- ingest 10000 given`: articles of 600 words and 8 quotes into an empty database,
 * 500 a call, with given quotes and with extraction, audit and derived tables included. Prints the
 * rate of each call, the processor time of this process an article, and its memory.
 */
export async function measureIngest(
  database: BenchDatabase,
  { words: [articles = '3000', only] }: BenchArgs,
): Promise<void> {
  const url = new URL(database.urlOf(0));
  for (const way of only === undefined ? ['given', 'extracted'] : [only]) {
    url.pathname = '/postgres';
    const admin = await connect(url.href);
    await admin.query('drop database if exists bench_ingest with (force)');
    await admin.query(`create database bench_ingest encoding 'UTF8' template template0`);
    await admin.end();
    url.pathname = '/bench_ingest';
    await measure(url.href, Number(articles), way === 'given');
  }
}

async function measure(url: string, total: number, isGiven: boolean): Promise<void> {
  const dataSource = createDataSource({ url, applicationName: 'benchmarks' });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.query(
    `insert into speaker (kind, name, folded_name, slug) values ('ORGANISATION', 'Bench', 'bench', 'bench')`,
  );
  const tools = {
    dataSource,
    attribute: async (text: string, language: string | undefined) => attribute(text, { language }),
    onFailure: console.error,
  };
  const { signal } = new AbortController();
  for (let from = 0; from < total; from += perCall) {
    const count = Math.min(perCall, total - from);
    const articles = Array.from({ length: count }, (_, i) => makeArticle(from + i, isGiven));
    const startedAt = performance.now();
    const cpu = process.cpuUsage();
    const report = await importArticles(
      tools,
      { viewer, signal },
      { idempotencyKey: `bench-${from}`, dryRun: false, onError: 'SKIP_ITEM', articles },
    );
    if (report.created !== count) throw new Error(JSON.stringify(report.results[0]));
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const memory = Math.round(process.memoryUsage.rss() / 1e6);
    console.log(
      `${isGiven ? 'given' : 'extracted'} ${from + count}: ${(count / seconds).toFixed(0)} articles/s, ` +
        `${((user + system) / 1000 / count).toFixed(1)} ms of this process each, ${memory} MB`,
    );
  }
  const [row] = await dataSource.query<{ quotes: string; people: string }[]>(
    `select (select count(*) from quote) as quotes, (select count(*) from speaker) as people`,
  );
  console.log(`${row!.quotes} quotes, ${row!.people} speakers`);
  await dataSource.destroy();
}
