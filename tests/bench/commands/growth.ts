import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { drive, postJson } from '../drive.js';
import { withCursors } from '../post.js';
import { chooseQuestions, questionNames, type QuestionName } from '../questions.js';
import { digits, geometricMean, machine, printTable } from '../report.js';
import { startOurs } from '../servers.js';

const warmUpMs = 1000;
const durationMs = 3000;

/**
 * `npm run bench -- growth 10000 1000000 10000000`: the nine asked of Whosaid one at a time, for the
 * biggest speakers and organisations and the commonest words, on data sets of several sizes:
 * median milliseconds with warm caches, and how many times those of the smallest set they are.
 */
export async function measureGrowth(database: BenchDatabase, { words }: BenchArgs): Promise<void> {
  const sizes = words.map(Number);
  const medians = new Map<QuestionName, number[]>(questionNames.map((name) => [name, []]));
  let about = '';
  for (const size of sizes) {
    await loadQuotes(database.urlOf(size), size);
    const client = await connect(database.urlOf(size));
    about ||= await machine(client);
    const questions = await chooseQuestions(client);
    await client.end();
    const server = await startOurs(database.urlOf(size));
    try {
      for (const [name, question] of questions) {
        const asks = name === 'further' ? await withCursors(server, question) : question.asks;
        const requests = asks.map((ask) =>
          postJson(server.url, server.bodyOf(name, question, ask)),
        );
        await drive(server.url, requests, { connections: 1, durationMs: warmUpMs });
        const { medianMs } = await drive(server.url, requests, { connections: 1, durationMs });
        medians.get(name)!.push(medianMs);
        console.error(`${size} ${name.padEnd(12)} ${digits(medianMs)} ms`);
      }
    } finally {
      await server.stop();
    }
  }
  console.log(`\nMilliseconds of one request at a time; ${about}`);
  printTable(
    [
      'question',
      ...sizes.map((size) => `${size} quotes`),
      ...sizes.slice(1).map((size) => `times at ${size}`),
    ],
    [...medians].map(([name, times]) => [
      name,
      ...times.map(digits),
      ...times.slice(1).map((ms) => (ms / times[0]!).toFixed(2)),
    ]),
  );
  sizes.slice(1).forEach((size, i) => {
    const ratios = [...medians.values()].map((times) => times[i + 1]! / times[0]!);
    console.log(
      `\nAt ${size}: geometric mean ${geometricMean(ratios).toFixed(2)}, most ${Math.max(...ratios).toFixed(2)}.`,
    );
  });
}
