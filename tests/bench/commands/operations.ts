import type { Client } from 'pg';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { chooseEveryday } from '../everyday.js';
import { post } from '../post.js';
import { spentMs } from '../processor.js';
import { digits, machine, median, printTable } from '../report.js';
import { startOurs, type Server } from '../servers.js';

const rounds = 5;

/**
 * `npm run bench -- operations 10000000`: what users send beside the nine, one request at a time:
 * milliseconds of the first request, the median of the next five, and their mean of processor time.
 * An operation that ends with an error shows its code.
 */
export async function measureOperations(
  database: BenchDatabase,
  { words, flags }: BenchArgs,
): Promise<void> {
  const sizes = words.map(Number);
  const told = new Map<number, string[]>();
  let about = '';
  for (const size of sizes) {
    await loadQuotes(database.urlOf(size), size);
    const client = await connect(database.urlOf(size));
    about ||= await machine(client);
    const operations = await chooseEveryday(client);
    const server = await startOurs(database.urlOf(size));
    try {
      for (const [i, { says, document, variables }] of operations.entries()) {
        if (flags['only'] !== undefined && !says.includes(flags['only'])) continue;
        const row = told.get(i) ?? [says];
        row.push(...(await measure(client, server, { query: document, variables })));
        told.set(i, row);
        console.error(`${size} ${row.join(' ')}`);
      }
    } finally {
      await server.stop();
      await client.end();
    }
  }
  console.log(`\nMilliseconds of one request at a time; ${about}`);
  printTable(
    ['operation', ...sizes.flatMap((size) => [`${size}: first`, 'then', 'processor'])],
    [...told.values()],
  );
}

async function measure(client: Client, server: Server, body: object): Promise<string[]> {
  try {
    const first = await timed(server.url, body);
    const spent = await spentMs(client, server.pid, async () => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await timed(server.url, body));
      return times;
    });
    const processorMs = (spent.serverMs + spent.databaseMs) / rounds;
    return [digits(first), digits(median(spent.result)), digits(processorMs)];
  } catch (error) {
    return [(error as Error).message, '', ''];
  }
}

/** Milliseconds until the answer. Throws with the code of the answer's error. */
async function timed(url: string, body: object): Promise<number> {
  const started = performance.now();
  const { errors } = (await post(url, body)) as {
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (errors?.[0]) throw new Error(errors[0].extensions?.code ?? errors[0].message);
  return performance.now() - started;
}
