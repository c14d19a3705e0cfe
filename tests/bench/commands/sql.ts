import type { Client } from 'pg';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { chooseQuestions, type Ask } from '../questions.js';
import { rawStatements } from '../raw-statements.js';
import { digits, median, printTable } from '../report.js';

/**
 * `npm run bench -- sql 10000 1000000`: the hand-written SQL of the nine questions alone, on data
 * sets of several sizes: median and worst milliseconds over the biggest speakers, organisations
 * and words, and buffers touched by the first of them.
 */
export async function measureSql(database: BenchDatabase, { words }: BenchArgs): Promise<void> {
  const rows: string[][] = [];
  for (const size of words.map(Number)) {
    await loadQuotes(database.urlOf(size), size);
    rows.push(...(await measure(database.urlOf(size), size)));
  }
  printTable(['question', 'quotes', 'median ms', 'worst ms', 'buffers'], rows);
}

async function measure(url: string, size: number): Promise<string[][]> {
  const rows: string[][] = [];
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
    const buffers = await buffersOf(client, rawStatements[name], asks[0]!);
    const worst = Math.max(...times);
    rows.push([name, String(size), digits(median(times)), digits(worst), String(buffers)]);
    console.error(rows.at(-1)!.join(' '));
  }
  await client.end();
  return rows;
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
