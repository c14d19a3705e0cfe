import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Random } from '../bench/data/random.js';
import { startServer } from '../support/run-command.js';
import { soakKey } from './ask-server.js';
import { checkArticles, checkByCommands } from './check-store.js';
import type { Faults } from './faults.js';
import { ImportCalls } from './import-calls.js';
import { kindsOfWork, MixedLoad } from './mixed-load.js';
import type { SoakServer } from './soak-database.js';

/** What the stage did; the slowest return to service counts from when Postgres is back. */
export interface RestartFigures {
  readonly restarts: number;
  readonly counts: MixedLoad['counts'];
  readonly slowestMs: number;
}

const articles = 200;
const edited = 100;
const mostMs = 10_000;
const lifetimeMs = 3_600_000;

/**
 * Restarts Postgres under reads, imports and edits, in turn politely and as if it had crashed. The
 * server must live on, answer right or 503 SERVICE_UNAVAILABLE, and serve all three again within
 * ten seconds of the return.
 */
export async function restartPostgres(
  postgres: SoakServer,
  { seed, restarts }: { readonly seed: number; readonly restarts: number },
  faults: Faults,
): Promise<RestartFigures> {
  const database = await postgres.database('restarts');
  const random = new Random(seed + 1);
  const server = await startServer(
    { DATABASE_URL: database, WHOSAID_ADMIN_KEY: soakKey, WHOSAID_RATE_LIMIT: '0' },
    lifetimeMs,
  );
  const before = faults.count;
  const calls = new ImportCalls(seed, faults);
  for (let from = 0; from < articles; from += edited)
    await calls.send(server.url, { key: `first-${from}`, from, count: edited, edition: 1 });

  const load = new MixedLoad(server.url, calls, articles, edited, faults);
  const loaded = load.run();
  let slowestMs = 0;
  for (let restart = 1; restart <= restarts; restart++) {
    await sleep(1000 + random.next() * 2000);
    await postgres.restart(restart % 2 === 0 ? 'SIGQUIT' : 'SIGINT');
    const tookMs = await untilServing(load);
    slowestMs = Math.max(slowestMs, tookMs);
    faults.expect(
      tookMs <= mostMs,
      () => `not serving ${mostMs / 1000} s after restart ${restart}`,
    );
    console.log(`restart ${restart}: serving ${Math.round(tookMs)} ms after Postgres was back`);
  }
  load.end();
  await loaded;
  const { code } = await server.end();
  faults.expect(code === 0, () => `the server ended with ${code}`);
  if (faults.count > before) console.log(server.output());
  await checkArticles(database, calls, faults);
  await checkEdits(database, load.counts.edit, faults);
  await checkByCommands(database, faults);
  return { restarts, counts: load.counts, slowestMs };
}

/** Waits until work of each kind that began after now has succeeded, or for too long. */
async function untilServing(load: MixedLoad): Promise<number> {
  const backAt = performance.now();
  const elapsed = () => performance.now() - backAt;
  while (kindsOfWork.some((kind) => load.succeeded[kind] < backAt) && elapsed() <= mostMs)
    await sleep(10);
  return elapsed();
}

/** Every accepted edit is in the record, and the versions of what was edited have no gaps. */
async function checkEdits(database: string, accepted: number, faults: Faults): Promise<void> {
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ edits: number; gaps: number }>(
    `select coalesce(sum(q.version - 1), 0)::int as edits,
       count(*) filter (where q.version <> (select count(*) from revision r
         where r.entity_type = 'Quote' and r.entity_id = q.id))::int as gaps
     from quote q join article a on a.id = q.article_id where a.external_id = 'soak-0'`,
  );
  await client.end();
  const { edits, gaps } = rows[0]!;
  faults.expect(gaps === 0, () => `${gaps} quotes whose record has gaps`);
  faults.expect(edits >= accepted, () => `${accepted} edits were accepted, ${edits} are there`);
}
