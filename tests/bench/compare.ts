import { isDeepStrictEqual } from 'node:util';
import { connect, openBenchServer } from './data/bench-database.js';
import { loadQuotes } from './data/load.js';
import { drive, postJson, type Load } from './drive.js';
import { chooseQuestions, type Ask, type Question, type QuestionName } from './questions.js';
import { startOurs, startRaw, type Server } from './servers.js';

/*
 * `npm run bench`: Whosaid against our practical limit on one database of a million quotes. Both
 * answer every question alike before anything is timed; then they are driven in turn, and ratios
 * are taken within a round, since the machine is not the same from one minute to the next.
 *   npm run bench -- --quotes 10000 --rounds 3 --seconds 2 --only search,total
 */
const flags = new Map(
  process.argv
    .slice(2)
    .flatMap((word, i, all) => (word.startsWith('--') ? [[word, all[i + 1] ?? '']] : [])),
);
const quotes = Number(flags.get('--quotes') ?? 1_000_000);
const rounds = Number(flags.get('--rounds') ?? 3);
const durationMs = 1000 * Number(flags.get('--seconds') ?? 3);
const only = flags.get('--only')?.split(',');
const connections = 32;

const database = await openBenchServer();
const started: Server[] = [];
try {
  await loadQuotes(database.urlOf(quotes), quotes);
  const url = database.urlOf(quotes);
  const client = await connect(url);
  const questions = [...(await chooseQuestions(client))].filter(
    ([name]) => only?.includes(name) ?? true,
  );
  await client.end();
  started.push(await startRaw(url), await startOurs(url));
  const [raw, ours] = started as [Server, Server];
  console.log(`${quotes} quotes, ${connections} connections, ${rounds} rounds of ${durationMs} ms`);
  const ratios: number[] = [];
  for (const [name, question] of questions) {
    const ratio = await compare(name, question, raw, ours).catch((error: Error) => {
      console.log(`${name.padEnd(12)} FAILED ${error.message}`);
      return null;
    });
    if (ratio !== null) ratios.push(ratio);
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  console.log(
    `geometric mean of ${ratios.length}: ${mean.toFixed(3)}, least ${Math.min(...ratios).toFixed(3)}`,
  );
} finally {
  for (const server of started) await server.stop();
  await database.close();
}

/** Median of the rounds' ratios; null where the answers are not equal. */
async function compare(
  name: QuestionName,
  question: Question,
  raw: Server,
  ours: Server,
): Promise<number | null> {
  const asks = name === 'further' ? await withCursors(ours, question) : question.asks;
  const asked = { ...question, asks };
  const unequal = await firstUnequal(name, asked, raw, ours);
  if (unequal !== null) {
    console.log(`${name.padEnd(12)} UNEQUAL ${unequal}`);
    return null;
  }
  const results: [Load, Load][] = [];
  for (let round = 0; round < rounds; round++)
    results.push([await load(name, asked, raw), await load(name, asked, ours)]);
  const ratios = results.map(([r, o]) => o.perSecond / r.perSecond);
  const shown = results.map(([r, o]) => `${o.perSecond.toFixed(0)}/${r.perSecond.toFixed(0)}`);
  const sorted = ratios.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1]!;
  console.log(
    `${name.padEnd(12)} ${median.toFixed(3)}  (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})  per second ${shown.join(' ')}`,
  );
  return median;
}

function load(name: QuestionName, question: Question, server: Server): Promise<Load> {
  const requests = question.asks.map((ask) =>
    postJson(server.url, server.bodyOf(name, question, ask)),
  );
  return drive(server.url, requests, { connections, durationMs });
}

/** Cursors are each server's own: ours are read off its own pages. */
async function withCursors(server: Server, question: Question): Promise<Ask[]> {
  const document = `query ($id: ID!, $first: Int!, $after: String) { person(id: $id) {
    quotes(first: $first, after: $after) { pageInfo { endCursor } } } }`;
  const asks: Ask[] = [];
  for (const { variables, parameters } of question.asks) {
    const cursors: Record<string, string> = {};
    let after: string | null = null;
    for (const [i, name] of [...'abcde'].entries()) {
      const page: Page = await post(server.url, {
        query: document,
        variables: { ...variables, first: i === 0 ? 20 : 100, after },
      });
      after = page.data?.person.quotes.pageInfo.endCursor ?? after;
      cursors[name] = after ?? '';
    }
    asks.push({ variables: { ...variables, ...cursors }, parameters });
  }
  return asks;
}
interface Page {
  readonly data?: { person: { quotes: { pageInfo: { endCursor: string | null } } } };
}

async function firstUnequal(
  name: QuestionName,
  question: Question,
  raw: Server,
  ours: Server,
): Promise<string | null> {
  for (const ask of question.asks) {
    const limit = await post<object>(raw.url, raw.bodyOf(name, question, ask));
    const own = await post<object>(ours.url, ours.bodyOf(name, question, ask));
    if (!isDeepStrictEqual(own, limit))
      return `${JSON.stringify(ask.variables)}\n  raw  ${around(limit, own)}\n  ours ${around(own, limit)}`;
  }
  return null;
}

/** The stretch of a JSON text in which it departs from another. */
function around(one: unknown, other: unknown): string {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(Math.max(0, at - 60), at + 300);
}

async function post<Answer>(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}
