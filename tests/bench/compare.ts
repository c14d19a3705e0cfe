import { connect, openBenchServer } from './data/bench-database.js';
import { loadQuotes } from './data/load.js';
import { drive, postJson, type Load } from './drive.js';
import { departure } from './equal-answers.js';
import { post, withCursors } from './post.js';
import { chooseQuestions, type Question, type QuestionName } from './questions.js';
import { startOurs, startPostgraphile, startRaw, type Server } from './servers.js';

/*
 * `npm run bench`: Whosaid against our practical limit on one database of a million quotes. Both
 * answer every question alike before anything is timed; then they are driven in turn, and ratios
 * are taken within a round, since the machine is not the same from one minute to the next.
 *   npm run bench -- --quotes 10000 --rounds 3 --seconds 2 --only search,total --against postgraphile
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
const start = flags.get('--against') === 'postgraphile' ? startPostgraphile : startRaw;
const connections = 32;

const database = await openBenchServer();
const started: Server[] = [];
try {
  await loadQuotes(database.urlOf(quotes), quotes);
  const url = database.urlOf(quotes);
  const client = await connect(url);
  const all = [...(await chooseQuestions(client))];
  await client.end();
  const ours = await startOurs(url);
  started.push(ours);
  const other = await start(url);
  started.push(other);
  console.log(
    `${ours.name} / ${other.name}, ${quotes} quotes, ${connections} connections, ${rounds} rounds of ${durationMs} ms`,
  );
  const ratios: number[] = [];
  for (const [name, question] of all.filter(([each]) => only?.includes(each) ?? true)) {
    try {
      const asks = name === 'further' ? await withCursors(ours, question) : question.asks;
      ratios.push(await compare(name, { ...question, asks }, ours, other));
    } catch (error) {
      console.log(`${name.padEnd(12)} FAILED ${(error as Error).message}`);
    }
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  console.log(
    `geometric mean of ${ratios.length}: ${mean.toFixed(3)}, least ${Math.min(...ratios).toFixed(3)}`,
  );
} finally {
  for (const server of started) await server.stop();
  await database.close();
}

/** Median of the rounds' ratios. Throws where the answers are not equal. */
async function compare(
  name: QuestionName,
  question: Question,
  ours: Server,
  other: Server,
): Promise<number> {
  for (const ask of question.asks) {
    const own = await post(ours.url, ours.bodyOf(name, question, ask));
    const theirs = await post(other.url, other.bodyOf(name, question, ask));
    const where = departure(own, theirs, other.name === 'raw');
    if (where !== null)
      throw new Error(`Answers differ for ${JSON.stringify(ask.parameters)}:${where}`);
  }
  const results: [Load, Load][] = [];
  for (let round = 0; round < rounds; round++)
    results.push([await load(name, question, ours), await load(name, question, other)]);
  const ratios = results.map(([own, theirs]) => own.perSecond / theirs.perSecond);
  const median = ratios.toSorted((a, b) => a - b)[ratios.length >> 1]!;
  const each = results.map(
    ([own, theirs], i) =>
      `${ratios[i]!.toFixed(2)} (${own.perSecond.toFixed(0)}/${theirs.perSecond.toFixed(0)} a second)`,
  );
  console.log(`${name.padEnd(12)} ${median.toFixed(3)}   ${each.join('  ')}`);
  return median;
}

function load(name: QuestionName, question: Question, server: Server): Promise<Load> {
  const requests = question.asks.map((ask) =>
    postJson(server.url, server.bodyOf(name, question, ask)),
  );
  return drive(server.url, requests, { connections, durationMs });
}
