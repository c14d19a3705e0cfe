import { homedir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openEmbedded } from '../../../src/database/embedded/open-embedded.js';

/** The Postgres 18 of the benchmarks; a database for each number of quotes. */
export interface BenchDatabase {
  urlOf(quotes: number): string;
  close(): Promise<void>;
}

/** Starts it where need be, with memory that suits its data, and joins it where it runs. */
export async function openBenchServer(
  settings: Readonly<Record<string, string>>,
): Promise<BenchDatabase> {
  const dataFolder = process.env['BENCH_DIR'] ?? join(homedir(), '.cache', 'whosaid-bench');
  const server = await openEmbedded({
    dataFolder,
    purpose: 'benchmarks',
    settings: {
      shared_buffers: process.env['BENCH_BUFFERS'] ?? '2GB',
      max_wal_size: '8GB',
      checkpoint_timeout: '30min',
      max_connections: '200',
      random_page_cost: '1.1',
      effective_cache_size: '8GB',
      ...settings,
    },
  });
  return {
    urlOf: (quotes) => {
      const url = new URL(server.url);
      url.pathname = `/bench_${quotes}`;
      return url.href;
    },
    close: async () => {
      // a server that has much to write when it is stopped has to recover when it next starts
      const client = await connect(server.url);
      await client.query('checkpoint');
      await client.end();
      await server.close();
    },
  };
}

/** A connection that no limit ends. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'benchmarks' });
  await client.connect();
  await client.query('set timezone to UTC');
  return client;
}
