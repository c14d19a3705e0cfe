import type { Client } from 'pg';
import { connect, openBenchServer } from './data/bench-database.js';
import { chooseQuestions, type Ask } from './questions.js';
import { rawStatements } from './raw-statements.js';

/*
 * `npm run bench:sql -- 10000 1000000`: the hand-written SQL of the nine questions alone, on data
 * sets of several sizes: median and worst milliseconds over the biggest speakers, organisations
 * and words, and buffers touched.
 */
const sizes = process.argv.slice(2).map(Number);
const server = await openBenchServer();
try {
  for (const size of sizes) await measure(server.urlOf(size), size);
} finally {
  await server.close();
}

async function measure(url: string, size: number): Promise<void> {
  const client = await connect(url);
  await client.query('set plan_cache_mode = force_generic_plan; set jit = off');
  const questions = await chooseQuestions(client);
  for (const [name, { asks }] of questions) {
    const statement = { name, text: rawStatements[name] };
    const times: number[] = [];
    for (let round = 0; round < 5; round++)
      for (const { parameters } of asks) {
        const started = performance.now();
        await client.query({ ...statement, values: [...parameters] });
        if (round > 0) times.push(performance.now() - started);
      }
    times.sort((a, b) => a - b);
    const buffers = await buffersOf(client, rawStatements[name], asks[0]!);
    console.log(
      `${String(size).padStart(9)}  ${name.padEnd(12)} median ${show(times[times.length >> 1]!)}  worst ${show(times.at(-1)!)}  buffers ${buffers}`,
    );
  }
  await client.end();
}

function show(ms: number): string {
  return ms.toFixed(2).padStart(8);
}

/** Pages touched by the first of the asks. */
async function buffersOf(client: Client, sql: string, ask: Ask): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>({
    text: `explain (analyze, buffers, format json) ${sql}`,
    values: [...ask.parameters],
  });
  const { Plan } = rows[0]!['QUERY PLAN'][0];
  return (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0);
}
