import { connect, openBenchServer } from './data/bench-database.js';
import { loadQuotes } from './data/load.js';
import { drive, postJson } from './drive.js';
import { withCursors } from './post.js';
import { chooseQuestions, questionNames, type QuestionName } from './questions.js';
import { startOurs } from './servers.js';

/*
 * `npm run bench:growth -- 10000 1000000 10000000`: the nine asked of Whosaid one at a time, for the
 * biggest speakers and organisations and the commonest words, on data sets of several sizes:
 * median milliseconds, and how many times those of the smallest set they are.
 */
const sizes = process.argv.slice(2).map(Number);
const medians = new Map<QuestionName, number[]>(questionNames.map((name) => [name, []]));
const database = await openBenchServer();
try {
  for (const size of sizes) await measure(size);
} finally {
  await database.close();
}
for (const [name, times] of medians) {
  const told = times.map((ms) =>
    `${ms.toFixed(2)} ms (${(ms / times[0]!).toFixed(2)})`.padStart(18),
  );
  console.log(name.padEnd(12) + told.join(''));
}

async function measure(size: number): Promise<void> {
  const url = database.urlOf(size);
  await loadQuotes(url, size);
  const client = await connect(url);
  const questions = await chooseQuestions(client);
  await client.end();
  const server = await startOurs(url);
  try {
    for (const [name, question] of questions) {
      const asks = name === 'further' ? await withCursors(server, question) : question.asks;
      const requests = asks.map((ask) => postJson(server.url, server.bodyOf(name, question, ask)));
      await drive(server.url, requests, { connections: 1, durationMs: 1000 });
      const { medianMs } = await drive(server.url, requests, { connections: 1, durationMs: 3000 });
      medians.get(name)!.push(medianMs);
    }
  } finally {
    await server.stop();
  }
}
