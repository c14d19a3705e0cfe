import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { BenchArgs } from '../bench-args.js';
import { connect, type BenchDatabase } from '../data/bench-database.js';
import { loadQuotes } from '../data/load.js';
import { choosePages, type PageAddress } from '../page-addresses.js';
import { busyMs, spentMs } from '../processor.js';
import { digits, machine, printTable } from '../report.js';
import { startOurs, type Server } from '../servers.js';
import { watchDatabase, type Watched, type WatchedDatabase } from '../watched-database.js';

const rounds = 5;

/**
 * `npm run bench -- pages 1000000`: each page of the dashboard with its filters, one request at a
 * time: milliseconds of the quickest of five, of the slowest of its statements as it ran beside the
 * others and as it runs alone, the ratio of page to the latter, statements, mean of processor time of
 * server and database (without Postgres' parallel workers) and of the slowest statement alone, bytes before compression.
 */
export async function measurePages(
  database: BenchDatabase,
  { words, flags }: BenchArgs,
): Promise<void> {
  for (const size of words.map(Number)) {
    const url = database.urlOf(size);
    await loadQuotes(url, size);
    const client = await connect(url);
    const about = await machine(client);
    const watched = await watchDatabase(url);
    const adminKey = randomBytes(24).toString('base64url');
    const server = await startOurs(watched.url, adminKey);
    const alone = new Client({ connectionString: url, options: sessionOfServer });
    await alone.connect();
    try {
      const site = new URL(server.url).origin;
      const visit = { site, cookie: await signIn(site, adminKey) };
      const rows: string[][] = [];
      for (const page of await choosePages(client)) {
        if (flags['only'] !== undefined && !page.says.includes(flags['only'])) continue;
        const row = [
          page.says,
          ...(await measure({ page, visit, client, alone, server, watched })),
        ];
        rows.push(row);
        console.error(`${size} ${row.join(' | ')}`);
      }
      console.log(`\nPages on ${size} quotes, milliseconds; ${about}`);
      printTable(head, rows);
    } finally {
      await server.stop();
      watched.close();
      await alone.end();
      await client.end();
    }
  }
}

const head = ['page', 'ms', 'slowest beside others', 'slowest alone', 'page/alone'].concat([
  'statements',
  'server processor',
  'database processor',
  'of the slowest',
  'kB',
]);

const sessionOfServer = '-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan';

interface Visit {
  readonly site: string;
  readonly cookie: string;
}

interface Measured {
  readonly page: PageAddress;
  readonly visit: Visit;
  readonly client: Client;
  readonly alone: Client;
  readonly server: Server;
  readonly watched: WatchedDatabase;
}

/** What failed instead of figures, where something did. */
async function measure(measured: Measured): Promise<string[]> {
  try {
    return await figures(measured);
  } catch (error) {
    measured.watched.take();
    return [(error as Error).message, ...head.slice(2).map(() => '')];
  }
}

async function figures(measured: Measured): Promise<string[]> {
  const { page, visit, client, alone, server, watched } = measured;
  // compiles the statements, then prepares them
  for (let time = 0; time < 2; time++) await open(page, visit);
  watched.take();
  const spent = await spentMs(client, server.pid, async () => {
    const seen: { ms: number; bytes: number; statements: Watched[] }[] = [];
    for (let round = 0; round < rounds; round++)
      seen.push({ ...(await open(page, visit)), statements: watched.take() });
    return seen;
  });
  const [quickest] = spent.result.toSorted((a, b) => a.ms - b.ms);
  const { ms, bytes, statements } = quickest!;
  const slowest = await slowestAlone(alone, statements);
  return [
    digits(ms),
    digits(Math.max(0, ...statements.map((statement) => statement.ms))),
    digits(slowest.ms),
    slowest.ms > 0 ? (ms / slowest.ms).toFixed(1) : '',
    String(statements.length),
    digits(spent.serverMs / rounds),
    digits(spent.databaseMs / rounds),
    digits(slowest.busy),
    (bytes / 1000).toFixed(0),
  ];
}

/** Of the slowest of the statements where each runs alone: its milliseconds, the quickest of three, and those of its processor time. */
async function slowestAlone(
  alone: Client,
  statements: readonly Watched[],
): Promise<{ readonly ms: number; readonly busy: number }> {
  const { rows } = await alone.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = rows[0]!.pid;
  let slowest = { ms: 0, busy: 0 };
  for (const { text, values } of statements) {
    let best = { ms: Infinity, busy: Infinity };
    for (let round = 0; round < 4; round++) {
      const started = performance.now();
      const busySince = busyMs(pid);
      await alone.query({ name: 'alone', text, values: [...values], rowMode: 'array' });
      const ms = performance.now() - started;
      const busy = busyMs(pid) - busySince;
      if (round > 0) best = { ms: Math.min(best.ms, ms), busy: Math.min(best.busy, busy) };
    }
    await alone.query('deallocate alone');
    Reflect.deleteProperty(parsedBy(alone), 'alone');
    slowest = { ms: Math.max(slowest.ms, best.ms), busy: Math.max(slowest.busy, best.busy) };
  }
  return slowest;
}

/** What the driver holds to be prepared on a connection, by name. */
function parsedBy(client: Client): object {
  return (client as unknown as { connection: { parsedStatements: object } }).connection
    .parsedStatements;
}

/** Asks for a page and reads it to its end. Throws where it is none or a part of it failed. */
async function open(
  { path, form }: PageAddress,
  { site, cookie }: Visit,
): Promise<{ ms: number; bytes: number }> {
  const started = performance.now();
  const response = await fetch(`${site}${path}`, {
    headers: { cookie, accept: 'text/html', 'accept-encoding': 'identity' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const html = await response.text();
  const ms = performance.now() - started;
  const failure = /class="failure"[^]*?<\/div>/.exec(html)?.[0].replace(/^[^>]*>|<[^>]*>/g, '');
  if (!response.ok || failure !== undefined)
    throw new Error(failure ?? `status ${response.status}`);
  return { ms, bytes: Buffer.byteLength(html) };
}

/** The cookie of an editor's session. */
async function signIn(site: string, key: string): Promise<string> {
  const response = await fetch(`${site}/review`, {
    method: 'POST',
    headers: { origin: site },
    body: new URLSearchParams({ key }),
    redirect: 'manual',
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`/review answered ${response.status} to a key.`);
  return cookie;
}
