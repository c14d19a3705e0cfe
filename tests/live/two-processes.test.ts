import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { startServer, type RunningServer } from '../support/run-command.js';
import { adminKey } from '../support/test-app.js';
import { endFollowers, listen, sockets, streams, type Event } from './followers.js';

/*
 * Two servers, each a process of its own, on one database.
 */
let url: string;
let dataSource: DataSource;
let servers: [RunningServer, RunningServer];

const start = () =>
  startServer({ DATABASE_URL: url, WHOSAID_ADMIN_KEY: adminKey, WHOSAID_RATE_LIMIT: '0' });

beforeAll(async () => {
  ({ url, dataSource } = await freshDatabase());
  await new Stage(dataSource).organisation('The Slate', { slug: 'the-slate' });
  servers = [await start(), await start()];
});

afterEach(endFollowers);

const mutation = `mutation ($input: ImportArticlesInput!) {
  importArticles(input: $input) { results { outcome article { id } errors { code message } } } }`;

let calls = 0;

/** Imports one article with so many quotes through a server; throws where it is not acknowledged. */
async function importThrough(
  server: RunningServer,
  quotes: number,
  more: object = {},
): Promise<void> {
  const key = `call-${++calls}`;
  const texts = Array.from({ length: quotes }, (_, place) => `Words ${place} of ${key}.`);
  const input = {
    idempotencyKey: key,
    articles: [
      {
        externalId: key,
        outlet: { slug: 'the-slate' },
        headline: key,
        publishedAt: '2024-05-06T07:08:09Z',
        plainText: texts.join(' '),
        quotes: texts.map((text) => ({ text, kind: 'DIRECT' })),
        ...more,
      },
    ],
  };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  const text = await response.text();
  if (!text.includes('"CREATED"')) throw new Error(text);
}

/** Reads on until the event is there, or the connection breaks. */
async function readUntil(
  events: AsyncGenerator<Event>,
  isLast: (event: Event) => boolean,
): Promise<Event[]> {
  const heard: Event[] = [];
  try {
    for await (const event of events) {
      heard.push(event);
      if (isLast(event)) break;
    }
  } catch {
    // the server was killed
  }
  return heard;
}

const isOf = (call: string) => (event: Event) => event.quote.text.endsWith(`of ${call}.`);
const cursors = (events: readonly Event[]) => events.map(({ cursor }) => cursor);
const told = async (after: string): Promise<string[]> => {
  const rows = await dataSource.query<{ cursor: string }[]>(
    `select 'evt_' || id as cursor from quote_event where id > $1 and type <> 'WITHDRAWN' order by id`,
    [after.slice(4)],
  );
  return rows.map(({ cursor }) => cursor);
};
const cursorNow = async (): Promise<string> => {
  const [row] = await dataSource.query<{ id: string }[]>(
    'select coalesce(max(id), 0)::text as id from quote_event',
  );
  return `evt_${row!.id}`;
};

describe('two server processes on one database (semantics 68, 80)', () => {
  it('tell the followers of both every event once, in the order of the commits', async () => {
    const after = await cursorNow();
    const followers = [
      ...servers.map((server) => listen(sockets(server), { after })),
      ...servers.map((server) => listen(streams(server), { after })),
    ];
    const last = `call-${calls + 13}`;
    const heard = followers.map((events) => readUntil(events, isOf(last)));
    const writing = servers.map(async (server) => {
      for (let call = 0; call < 6; call++) await importThrough(server, 4);
    });
    await Promise.all(writing);
    await importThrough(servers[0], 1);
    const expected = await told(after);
    expect(expected).toHaveLength(49);
    for (const events of await Promise.all(heard)) expect(cursors(events)).toEqual(expected);
  });

  it('tell of an embargo that lifts by the clock once, to the followers of both', async () => {
    const after = await cursorNow();
    const heard = servers.map((server) =>
      readUntil(listen(streams(server), { after }), isOf(`call-${calls + 2}`)),
    );
    const embargoUntil = new Date(Date.now() + 2_000).toISOString();
    await importThrough(servers[1], 3, { embargoUntil });
    expect(await told(after)).toEqual([]);
    while ((await told(after)).length === 0) await dataSource.query('select pg_sleep(0.1)');
    await importThrough(servers[0], 1);
    for (const events of await Promise.all(heard)) {
      expect(events.map(({ type, quote }) => `${type} ${quote.text}`)).toEqual([
        ...[0, 1, 2].map((place) => `PUBLISHED Words ${place} of call-${calls - 1}.`),
        `PUBLISHED Words 0 of call-${calls}.`,
      ]);
    }
  });

  it('lose and double nothing for followers of one that is killed, who go on at the other', async () => {
    const after = await cursorNow();
    const [living, dying] = servers;
    const broken = [sockets(dying), streams(dying)].map((client) =>
      readUntil(listen(client, { after }), () => false),
    );
    const writing = (async () => {
      for (let call = 0; call < 12; call++) await importThrough(living, 3);
    })();
    while ((await told(after)).length < 9) await dataSource.query('select pg_sleep(0.02)');
    await dying.end('SIGKILL');
    await writing;
    await importThrough(living, 1);
    const expected = await told(after);
    const isLast = isOf(`call-${calls}`);
    for (const events of await Promise.all(broken)) {
      const next = { after: events.at(-1)?.cursor ?? after };
      const rest = await readUntil(listen(sockets(living), next), isLast);
      expect(cursors([...events, ...rest])).toEqual(expected);
    }
  });
});
