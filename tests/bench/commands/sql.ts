import type { Client } from 'pg';
import { createDataSource } from '../../../src/database/data-source.js';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { statementOf, withOwnCursors, type Sent } from '../our-statements.js';
import { chooseQuestions } from '../questions.js';
import { busyMs } from '../processor.js';
import { rawStatements } from '../raw-statements.js';
import { geometricMean, median, printTable } from '../report.js';

const rounds = 15;
/** So long does each of two statements run before it is the other's turn, in microseconds of its process. */
const turn = 50_000;

/**
 * `npm run bench -- sql 10000 1000000`: what the statements of the nine cost Postgres alone, those that
 * our engine sends and those written by hand: microseconds of processor time of the one connection on
 * which they run in turn, over the biggest speakers and organisations and the commonest words, and
 * buffers touched by the first of them. Linux only, with Postgres on the same machine.
 */
export async function measureSql(
  database: BenchDatabase,
  { words, flags }: BenchArgs,
): Promise<void> {
  const rows: string[][] = [];
  const only = flags['only']?.split(',');
  for (const size of words.map(Number)) {
    await loadQuotes(database.urlOf(size), size);
    rows.push(...(await measure(database.urlOf(size), size, only)));
  }
  printTable(['question', 'quotes', 'ours µs', 'raw µs', 'raw/ours', 'buffers', 'raw'], rows);
}

async function measure(url: string, size: number, only?: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  const ratios: number[] = [];
  const client = await connect(url);
  await client.query('set plan_cache_mode = force_generic_plan; set jit = off');
  const { pid } = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!;
  const dataSource = await createDataSource({ url, applicationName: 'benchmarks' }).initialize();
  for (const [name, question] of await chooseQuestions(client)) {
    if (only && !only.includes(name)) continue;
    const asks =
      name === 'further' ? await withOwnCursors(question.asks, dataSource) : question.asks;
    const ours = await Promise.all(
      asks.map(({ variables }) => statementOf(question.document, variables, dataSource)),
    );
    const raw = asks.map(({ parameters }) => ({ text: rawStatements[name], values: parameters }));
    const times = [ours, raw].map(() => [] as number[]);
    for (let round = 0; round <= rounds; round++)
      for (const [i, statements] of [ours, raw].entries()) {
        const time = await cost(client, pid, `${name}_${i}`, statements);
        if (round > 0) times[i]!.push(time);
      }
    const [own, hand] = times.map(median) as [number, number];
    ratios.push(hand / own);
    const buffers = [await buffersOf(client, ours[0]!), await buffersOf(client, raw[0]!)];
    rows.push([name, ...[size, Math.round(own), Math.round(hand)].map(String)]);
    rows.at(-1)!.push((hand / own).toFixed(2), ...buffers.map(String));
    console.error(rows.at(-1)!.join(' '));
  }
  rows.push(['geometric mean', String(size), '', '', geometricMean(ratios).toFixed(2), '', '']);
  await dataSource.destroy();
  await client.end();
  return rows;
}

/** Microseconds of processor time of an execution, all asks in turn. */
async function cost(
  client: Client,
  pid: number,
  name: string,
  statements: readonly Sent[],
): Promise<number> {
  const started = busyMs(pid);
  let executions = 0;
  let used: number;
  do {
    for (const { text, values } of statements)
      await client.query({ name, text, values: [...values], rowMode: 'array' });
    executions += statements.length;
    used = (busyMs(pid) - started) * 1000;
  } while (used < turn);
  return used / executions;
}

/** Pages touched by a statement. */
async function buffersOf(client: Client, { text, values }: Sent): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>({
    text: `explain (analyze, buffers, format json) ${text}`,
    values: [...values],
  });
  const { Plan } = rows[0]!['QUERY PLAN'][0];
  return (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0);
}
