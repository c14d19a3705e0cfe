import type { Client } from 'pg';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { drive, postJson } from '../drive.js';
import { withCursors } from '../post.js';
import { chooseQuestions, questionNames, type Question, type QuestionName } from '../questions.js';
import { spentMs } from '../processor.js';
import { digits, geometricMean, machine, printTable } from '../report.js';
import { startOurs, type Server } from '../servers.js';

const warmUp = { connections: 1, durationMs: 1000, least: 300 };
const measured = { connections: 1, durationMs: 3000, least: 300 };

/** Milliseconds of a request: by the clock, and of processor time in server and database. */
interface Cost {
  readonly clockMs: number;
  readonly processorMs: number;
}

/**
 * `npm run bench -- growth 10000 1000000 10000000`: the nine asked of Whosaid one at a time, for the
 * biggest speakers and organisations and the commonest words, on data sets of several sizes:
 * median milliseconds with warm caches, and how many times those of the smallest set they are. On a
 * machine that has other work too, processor time tells it better.
 */
export async function measureGrowth(database: BenchDatabase, { words }: BenchArgs): Promise<void> {
  const sizes = words.map(Number);
  const costs = new Map<QuestionName, Cost[]>(questionNames.map((name) => [name, []]));
  let about = '';
  for (const size of sizes) {
    await loadQuotes(database.urlOf(size), size);
    const client = await connect(database.urlOf(size));
    about ||= await machine(client);
    const questions = await chooseQuestions(client);
    const server = await startOurs(database.urlOf(size));
    try {
      for (const [name, question] of questions) {
        const cost = await measure(client, server, name, question);
        costs.get(name)!.push(cost);
        console.error(`${size} ${name.padEnd(12)} ${digits(cost.clockMs)} ms`);
      }
    } finally {
      await server.stop();
      await client.end();
    }
  }
  console.log(
    `\nMilliseconds of one request at a time, of the clock and of processor time; ${about}`,
  );
  print(sizes, costs);
}

async function measure(
  client: Client,
  server: Server,
  name: QuestionName,
  question: Question,
): Promise<Cost> {
  const asks = name === 'further' ? await withCursors(server, question) : question.asks;
  const requests = asks.map((ask) => postJson(server.url, server.bodyOf(name, question, ask)));
  await drive(server.url, requests, warmUp);
  const spent = await spentMs(client, server.pid, () => drive(server.url, requests, measured));
  const { answers, medianMs } = spent.result;
  return { clockMs: medianMs, processorMs: (spent.serverMs + spent.databaseMs) / answers };
}

function print(sizes: readonly number[], costs: ReadonlyMap<QuestionName, Cost[]>): void {
  const larger = sizes.slice(1);
  printTable(
    [
      'question',
      ...sizes.map((size) => `${size} quotes`),
      ...larger.map((size) => `times at ${size}, clock`),
      ...larger.map((size) => `times at ${size}, processor`),
    ],
    [...costs].map(([name, at]) => [
      name,
      ...at.map(({ clockMs, processorMs }) => `${digits(clockMs)} (${digits(processorMs)})`),
      ...at.slice(1).map(({ clockMs }) => (clockMs / at[0]!.clockMs).toFixed(2)),
      ...at.slice(1).map(({ processorMs }) => (processorMs / at[0]!.processorMs).toFixed(2)),
    ]),
  );
  for (const [i, size] of larger.entries())
    for (const [told, of] of [
      ['by the clock', (cost: Cost) => cost.clockMs],
      ['by processor time', (cost: Cost) => cost.processorMs],
    ] as const) {
      const ratios = [...costs.values()].map((at) => of(at[i + 1]!) / of(at[0]!));
      console.log(
        `\nAt ${size} ${told}: geometric mean ${geometricMean(ratios).toFixed(2)} times, most ${Math.max(...ratios).toFixed(2)}.`,
      );
    }
}
