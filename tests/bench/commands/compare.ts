import type { Client } from 'pg';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { drive, postJson } from '../drive.js';
import { departure } from '../equal-answers.js';
import { post, withCursors } from '../post.js';
import { spentMs } from '../processor.js';
import { chooseQuestions, type Question, type QuestionName } from '../questions.js';
import { digits, geometricMean, machine, median, printTable } from '../report.js';
import { startOurs, startPostgraphile, startRaw, type Server } from '../servers.js';

const connections = 32;
const warmUp = { connections, durationMs: 1000, least: 1000, longestMs: 10_000 };

/** One round: requests a second, and milliseconds of processor time that a request took of server and database. */
interface Round {
  readonly perSecond: number;
  readonly serverMs: number;
  readonly databaseMs: number;
}
interface Compared {
  readonly name: QuestionName;
  readonly ours: Round;
  readonly theirs: Round;
  /** Median of the rounds' ratios: the machine is not the same from one minute to the next. */
  readonly ratio: number;
  readonly processorRatio: number;
}

/**
 * Whosaid against another server on one database. Both answer every question alike before anything
 * is timed; then they are driven in turn, and ratios are taken within a round. Processor time tells
 * the same on a machine that has other work to do.
 *   npm run bench -- compare --quotes 10000 --rounds 3 --seconds 2 --only search,total --against postgraphile
 * PostGraphile counts and searches by its own means, or `--with our-functions`.
 */
export async function compareServers(database: BenchDatabase, { flags }: BenchArgs): Promise<void> {
  const quotes = Number(flags['quotes'] ?? 1_000_000);
  const rounds = Number(flags['rounds'] ?? 3);
  const durationMs = 1000 * Number(flags['seconds'] ?? 3);
  const only = flags['only']?.split(',');
  const url = database.urlOf(quotes);
  await loadQuotes(url, quotes);
  const client = await connect(url);
  const about = await machine(client);
  const started: Server[] = [];
  try {
    const questions = [...(await chooseQuestions(client))];
    const ours = await startOurs(url);
    started.push(ours);
    const theirs = await startOther(url, flags);
    started.push(theirs);
    const results: Compared[] = [];
    for (const [name, question] of questions.filter(([each]) => only?.includes(each) ?? true)) {
      const asks = name === 'further' ? await withCursors(ours, question) : question.asks;
      const pair: Pair = { client, name, question: { ...question, asks }, ours, theirs };
      const failure = await firstDeparture(pair);
      if (failure !== null) console.log(`${name} FAILED ${failure}`);
      else results.push(await comparePair(pair, rounds, durationMs));
    }
    console.log(
      `\n${ours.name} / ${theirs.name}, ${quotes} quotes, ${connections} connections, ${rounds} rounds of ${durationMs} ms; ${about}`,
    );
    printResults(results, theirs.name);
  } finally {
    for (const server of started) await server.stop();
    await client.end();
  }
}

function startOther(url: string, flags: BenchArgs['flags']): Promise<Server> {
  if (flags['against'] !== 'postgraphile') return startRaw(url);
  return startPostgraphile(url, flags['with'] === 'our-functions' ? 'our-functions' : 'own-means');
}

interface Pair {
  readonly client: Client;
  readonly name: QuestionName;
  readonly question: Question;
  readonly ours: Server;
  readonly theirs: Server;
}

/** Where the first unequal answers differ; null where all are equal. */
async function firstDeparture({ name, question, ours, theirs }: Pair): Promise<string | null> {
  for (const ask of question.asks) {
    const own = await post(ours.url, ours.bodyOf(name, question, ask));
    const other = await post(theirs.url, theirs.bodyOf(name, question, ask));
    const where = departure(own, other, theirs.name === 'raw');
    if (where !== null) return `Answers differ for ${JSON.stringify(ask.parameters)}:${where}`;
  }
  return null;
}

async function comparePair(pair: Pair, rounds: number, durationMs: number): Promise<Compared> {
  const { name, ours, theirs } = pair;
  for (const server of [ours, theirs]) await measureRound(pair, server, warmUp);
  const results: { ours: Round; theirs: Round }[] = [];
  for (let round = 0; round < rounds; round++)
    results.push({
      ours: await measureRound(pair, ours, { connections, durationMs }),
      theirs: await measureRound(pair, theirs, { connections, durationMs }),
    });
  const compared = {
    name,
    ours: medianRound(results.map((each) => each.ours)),
    theirs: medianRound(results.map((each) => each.theirs)),
    ratio: median(results.map((each) => each.ours.perSecond / each.theirs.perSecond)),
    processorRatio: median(results.map((each) => totalMs(each.theirs) / totalMs(each.ours))),
  };
  console.error(`${name.padEnd(12)} ${digits(compared.ratio)}`);
  return compared;
}

async function measureRound(
  { client, name, question }: Pair,
  server: Server,
  driving: Parameters<typeof drive>[2],
): Promise<Round> {
  const requests = question.asks.map((ask) =>
    postJson(server.url, server.bodyOf(name, question, ask)),
  );
  const spent = await spentMs(client, server.pid, () => drive(server.url, requests, driving));
  const { answers, perSecond } = spent.result;
  return {
    perSecond,
    serverMs: spent.serverMs / answers,
    databaseMs: spent.databaseMs / answers,
  };
}

const totalMs = ({ serverMs, databaseMs }: Round) => serverMs + databaseMs;

function medianRound(rounds: readonly Round[]): Round {
  const of = (figure: keyof Round) => median(rounds.map((round) => round[figure]));
  return {
    perSecond: of('perSecond'),
    serverMs: of('serverMs'),
    databaseMs: of('databaseMs'),
  };
}

function printResults(results: readonly Compared[], other: string): void {
  const spent = ({ serverMs, databaseMs }: Round) => `${digits(serverMs)} + ${digits(databaseMs)}`;
  printTable(
    [
      'question',
      'Whosaid a second',
      `${other} a second`,
      'ratio',
      'Whosaid ms of processor (server + database)',
      `${other} ms of processor`,
      'ratio of processor time',
    ],
    results.map(({ name, ours, theirs, ratio, processorRatio }) => [
      name,
      digits(ours.perSecond),
      digits(theirs.perSecond),
      ratio.toFixed(2),
      spent(ours),
      spent(theirs),
      processorRatio.toFixed(2),
    ]),
  );
  const told = (figures: readonly number[]) =>
    `geometric mean of ${figures.length} ${geometricMean(figures).toFixed(2)}, least ${Math.min(...figures).toFixed(2)}`;
  console.log(`\nRequests a second: ${told(results.map(({ ratio }) => ratio))}.`);
  console.log(`Processor time: ${told(results.map(({ processorRatio }) => processorRatio))}.`);
}
