import type { Client } from 'pg';
import { fold, slugOf } from '../../../src/base/fold.js';
import { createDataSource } from '../../../src/database/data-source.js';
import { migrate } from '../../../src/database/migrate.js';
import { articleColumns, articleMaker, articlesFor, articleTables } from './articles.js';
import { connect } from './bench-database.js';
import { copyRows } from './copy.js';
import { makeWorld, type World } from './world.js';

const chunk = 10_000;

/**
 * Loads so many quotes into a database of their own and answers when all is there: the rows by
 * COPY past the triggers, then the derived tables by the function of `whosaid doctor --repair`,
 * then indexes and statistics. What an earlier run did is not done again, so a run that was cut
 * off goes on where it stopped.
 */
export async function loadQuotes(url: string, quotes: number): Promise<void> {
  await createDatabase(url);
  const dataSource = createDataSource({ url, applicationName: 'benchmarks' });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();

  const client = await connect(url);
  const once = async (step: string, work: () => Promise<unknown>) => {
    const { rowCount } = await client.query('select from bench_step where step = $1', [step]);
    if (rowCount) return;
    const started = Date.now();
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await work();
    await client.query('insert into bench_step values ($1)', [step]);
    await client.query('commit');
    process.stderr.write(`${quotes} quotes: ${step} in ${Date.now() - started} ms\n`);
  };
  try {
    await client.query('create table if not exists bench_step (step text primary key)');
    const { rowCount } = await client.query(`select from bench_step where step = 'analysed'`);
    if (rowCount) return;
    const world = makeWorld(quotes);
    await once('without indexes', () => setIndexesAside(client));
    await once('speakers', () => loadWorld(client, world));
    const make = articleMaker(world);
    for (let from = 0; from < articlesFor(quotes); from += chunk) {
      const to = Math.min(from + chunk, articlesFor(quotes));
      await once(`articles to ${to}`, async () => {
        const rows = make(from, to);
        for (const table of articleTables)
          await copyRows(client, table, articleColumns[table], rows[table]);
      });
    }
    await client.query(`set maintenance_work_mem = '1GB'; set work_mem = '256MB'`);
    await once('counters', () => setCounters(client));
    await once('derived tables', () => client.query('select refill_quote_tables()'));
    await once('indexes', () => bringIndexesBack(client));
    await client.query('vacuum (analyze)');
    await once('analysed', async () => undefined);
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string): Promise<void> {
  const place = new URL(url);
  const name = place.pathname.slice(1);
  place.pathname = '/postgres';
  const client = await connect(place.href);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) await client.query(`create database ${name} encoding 'UTF8' template template0`);
  await client.end();
}

/** Filling a table and indexing it after is several times quicker than both at once. */
async function setIndexesAside(client: Client): Promise<void> {
  await client.query(`
    create table bench_index as
      select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relname in ('article', 'quote', 'attribution', 'mention', 'quote_speaker',
          'quote_organisation', 'quote_search', 'quote_form', 'quote_count')
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
  const { rows } = await client.query<{ name: string }>('select name from bench_index');
  for (const { name } of rows) await client.query(`drop index ${name}`);
}

async function bringIndexesBack(client: Client): Promise<void> {
  const { rows } = await client.query<{ definition: string }>('select definition from bench_index');
  for (const { definition } of rows) await client.query(definition);
  await client.query('drop table bench_index');
}

async function loadWorld(client: Client, world: World): Promise<void> {
  const organisations = [...world.outlets, ...world.organisations];
  const columns = 'id, kind, name, folded_name, slug, created_at';
  await copyRows(client, 'speaker', columns, [
    ...organisations.map(speakerLine('ORGANISATION')),
    ...world.people.map(speakerLine('PERSON')),
  ]);
  await client.query('insert into speaker_slug select kind, slug, id from speaker');
  // links are few: their own triggers make the paths
  await client.query('set local session_replication_role = origin');
  await client.query(`insert into organisation_path
    select id, id, daterange(null, null), 0 from speaker where kind = 'ORGANISATION'`);
  await client.query(
    `insert into organisation_parent (child_id, parent_id, start_date, end_date)
     select l.child, l.parent, l."from", l."to"
     from json_to_recordset($1) as l (child bigint, parent bigint, "from" text, "to" text)`,
    [JSON.stringify(world.links)],
  );
  await client.query('set local session_replication_role = replica');
  await copyRows(
    client,
    'membership',
    'id, person_id, organisation_id, role, start_date, end_date, span',
    world.people.flatMap(({ id, offices }) =>
      offices.map(
        ({ id: office, organisation, role, from, to }) =>
          `${office}\t${id}\t${organisation}\t${role}\t${from}\t${to ?? '\\N'}\t[${from}-01-01,${to === null ? '' : `${Number(to) + 1}-01-01`})`,
      ),
    ),
  );
}

async function setCounters(client: Client): Promise<void> {
  for (const table of ['speaker', 'membership', 'article', 'quote'])
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
    );
}

const speakerLine = (kind: string) => (row: { id: number; name: string }) =>
  `${row.id}\t${kind}\t${row.name}\t${fold(row.name)}\t${slugOf(row.name, 'speaker')}-${row.id}\t2015-01-01Z`;
