import type { Client } from 'pg';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { Random } from '../data/random.js';
import { makeWorld, type World } from '../data/world.js';
import { startOurs } from '../servers.js';

const base = 10_000;
const durationMs = 5000;
const adminKey = 'the-admin-key-of-the-benchmarks';
const triggers = ['follow_new', 'follow_changed', 'follow_removed'];

const random = new Random(Date.now());
const mutation = `mutation ($input: ImportArticlesInput!) {
  importArticles(input: $input) { batch { created } results { errors { code path message } } } }`;

/**
 * `npm run bench -- import`: what the derived tables cost an import. Articles with five given quotes
 * go through importArticles, ten a call, by one writer and by four, in turn with the triggers that
 * keep the derived tables and without.
 */
export async function measureImport(database: BenchDatabase): Promise<void> {
  await loadQuotes(database.urlOf(base), base);
  const url = await copyDatabase(database);
  const client = await connect(url);
  const server = await startOurs(url, adminKey);
  const world = makeWorld(base);
  try {
    for (let round = 0; round < 3; round++)
      for (const writers of [1, 4]) {
        const kept = await rate(client, server.url, world, writers, true);
        const without = await rate(client, server.url, world, writers, false);
        console.log(
          `${writers} writers: ${kept.toFixed(0)} articles a second with derived tables, ${without.toFixed(0)} without: ${(kept / without).toFixed(2)}`,
        );
      }
  } finally {
    await server.stop();
    await client.end();
  }
}

async function copyDatabase(database: BenchDatabase): Promise<string> {
  const url = new URL(database.urlOf(base));
  const template = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = await connect(url.href);
  await client.query('drop database if exists bench_import with (force)');
  await client.query(`create database bench_import template ${template}`);
  await client.end();
  url.pathname = '/bench_import';
  return url.href;
}

async function rate(
  client: Client,
  url: string,
  world: World,
  writers: number,
  isKept: boolean,
): Promise<number> {
  for (const table of ['quote', 'attribution'])
    for (const trigger of triggers)
      await client.query(
        `alter table ${table} ${isKept ? 'enable' : 'disable'} trigger ${trigger}`,
      );
  const endsAt = performance.now() + durationMs;
  let articles = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < endsAt) articles += await importTen(url, world);
    }),
  );
  return (articles * 1000) / (performance.now() - started);
}

async function importTen(url: string, world: World): Promise<number> {
  const key = `${Date.now()}-${random.below(1e9)}`;
  const input = {
    idempotencyKey: key,
    articles: Array.from({ length: 10 }, (_, i) => makeArticle(`${key}-${i}`, world)),
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  const answer = await response.text();
  const created = /"created":(\d+)/.exec(answer);
  if (created?.[1] !== '10') throw new Error(`The import failed: ${answer.slice(0, 500)}`);
  return 10;
}

function makeArticle(externalId: string, world: World): object {
  const words = (count: number) =>
    Array.from({ length: count }, () => world.words[random.below(2000)]!).join(' ');
  const quotes = Array.from({ length: 5 }, () => {
    const speaker = world.people[random.below(world.people.length)]!;
    return { text: words(18), speaker };
  });
  return {
    externalId,
    outlet: { id: `org_${world.outlets[random.below(world.outlets.length)]!.id}` },
    headline: words(6),
    publishedAt: '2024-12-31T12:00:00Z',
    language: 'en',
    plainText: quotes
      .map(({ text, speaker }) => `${words(8)}. "${text}," ${speaker.name} said.`)
      .join(' '),
    quotes: quotes.map(({ text, speaker }) => ({
      text,
      kind: 'DIRECT',
      speaker: { id: `per_${speaker.id}` },
    })),
  };
}
