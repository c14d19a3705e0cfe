import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { chooseEveryday } from '../everyday.js';
import { post } from '../post.js';
import { digits, machine, median, printTable } from '../report.js';
import { startOurs } from '../servers.js';

const rounds = 5;

/**
 * `npm run bench -- operations 10000000`: what users send beside the nine, one request at a time:
 * milliseconds of the first request and the median of the next five. An operation that ends with an
 * error shows its code.
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
    await client.end();
    const server = await startOurs(database.urlOf(size));
    try {
      for (const [i, { says, document, variables }] of operations.entries()) {
        if (flags['only'] !== undefined && !says.includes(flags['only'])) continue;
        const row = told.get(i) ?? [says];
        row.push(...(await measure(server.url, { query: document, variables })));
        told.set(i, row);
        console.error(`${size} ${row.join(' ')}`);
      }
    } finally {
      await server.stop();
    }
  }
  console.log(`\nMilliseconds of one request at a time; ${about}`);
  printTable(
    ['operation', ...sizes.flatMap((size) => [`${size}: first`, 'then'])],
    [...told.values()],
  );
}

async function measure(url: string, body: object): Promise<[string, string]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const answer = (await post(url, body)) as {
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    times.push(performance.now() - started);
    const error = answer.errors?.[0];
    if (error) return [digits(times.at(-1)!), error.extensions?.code ?? error.message];
  }
  return [digits(times[0]!), digits(median(times.slice(1)))];
}
