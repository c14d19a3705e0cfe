import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { WebSocket } from 'ws';
import type { Viewer } from '../../src/base/viewer.js';
import { correctQuote } from '../../src/content/editing/correct-quote.js';
import { retractQuote } from '../../src/content/editing/retract-quote.js';
import { setArticleStatus } from '../../src/content/editing/set-article-status.js';
import { verifyQuote } from '../../src/content/editing/verify-quote.js';
import { Desk } from '../content/editing/desk.js';
import { n, Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { send, testApp, type TestApp } from '../support/test-app.js';
import {
  endFollowers,
  eventQuery as query,
  listen,
  sockets,
  streams,
  take,
  type Event,
} from './followers.js';

let dataSource: DataSource;
let desk: Desk;
let stage: Stage;
let apps: TestApp[];
const keys = new Map<string, Viewer>();
const findViewer = async (key: string): Promise<Viewer | null> => keys.get(key) ?? null;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
  const limits = { embargoClockMs: 100, subscriptionsPerSocket: 3, drainTimeoutMs: 300 };
  apps = [
    await testApp({ dataSource, findViewer, limits }),
    await testApp({ dataSource, findViewer, limits }),
  ];
  keys.set('reader-key', { role: 'READER', name: 'Reader', keyId: '9' });
});

afterEach(endFollowers);

const names = (events: readonly Event[]) => events.map(({ type, quote }) => `${type} ${quote.id}`);
const cursorNow = async (): Promise<string> => {
  const { id } = await desk.row('select coalesce(max(id), 0)::text as id from quote_event');
  return `evt_${String(id)}`;
};
const publish = async (words = 'Yes,', speakerId?: string): Promise<string> =>
  stage.quote(await stage.article(`"${words}" Roe said.`), words, speakerId ? { speakerId } : {});
const correction = { note: 'A slip.', public: true } as const;

describe.each([
  ['graphql-transport-ws', (app: TestApp) => sockets(app)],
  ['Server-Sent Events', (app: TestApp) => streams(app)],
] as const)('quoteEvents over %s (semantics 68)', (_, connect) => {
  it('tells each change once, in order, whichever server made it', async () => {
    const after = await cursorNow();
    const heard = apps.map((app) => take(listen(connect(app), { after }), 3));
    const quote = await publish();
    const id = n.Quote(quote);
    await desk.do(verifyQuote, { id, expectedVersion: 1 });
    const words = { patch: { text: 'Yes' }, kind: 'TEXT', ...correction } as const;
    await desk.do(correctQuote, { id, expectedVersion: 2, ...words });
    await desk.do(retractQuote, { id, expectedVersion: 3, note: 'No.' });
    for (const events of await Promise.all(heard)) {
      expect(names(events)).toEqual(
        ['PUBLISHED', 'CORRECTED', 'RETRACTED'].map((type) => `${type} ${id}`),
      );
    }
  });

  it('resumes behind a cursor without missing or doubling one', async () => {
    const after = await cursorNow();
    const quotes: string[] = [];
    for (let count = 0; count < 5; count++) quotes.push(n.Quote(await publish()));
    const [first, second] = await take(listen(connect(apps[0]!), { after }), 2);
    expect([first, second].map((event) => event!.quote.id)).toEqual(quotes.slice(0, 2));
    const rest = await take(listen(connect(apps[1]!), { after: second!.cursor }), 3);
    expect(rest.map((event) => event.quote.id)).toEqual(quotes.slice(2));
    expect(new Date(rest[0]!.at).toISOString()).toBe(rest[0]!.at);
  });

  it('judges the filter on the quote after the change', async () => {
    const after = await cursorNow();
    const slug = `two-${after.toLowerCase().replaceAll('_', '')}-${_.length}`;
    const one = await stage.person('One', { slug: `not-${slug}` });
    const two = await stage.person('Two', { slug });
    const filter = { speaker: { id: [n.Person(two)] } };
    const events = listen(connect(apps[0]!), { after, filter });
    const quote = await publish('Yes,', one);
    const other = await publish('No,', two);
    expect(names(await take(events, 1))).toEqual([`PUBLISHED ${n.Quote(other)}`]);
    const patch = { speakerId: n.Person(two) };
    const speaker = { patch, kind: 'ATTRIBUTION', ...correction } as const;
    await desk.do(correctQuote, { id: n.Quote(quote), expectedVersion: 1, ...speaker });
    await desk.do(retractQuote, { id: n.Quote(other), expectedVersion: 1, note: 'No.' });
    expect(names(await take(events, 2))).toEqual([
      `CORRECTED ${n.Quote(quote)}`,
      `RETRACTED ${n.Quote(other)}`,
    ]);
  });

  it('leaves out replayed events of what is hidden by now (semantics 91)', async () => {
    const after = await cursorNow();
    const article = await stage.article('"Gone," Roe said.');
    await stage.quote(article, 'Gone,');
    const hide = { expectedVersion: 1, status: 'WITHHELD' } as const;
    await desk.do(setArticleStatus, { id: n.Article(article), ...hide });
    const quote = await publish();
    const [event] = await take(listen(connect(apps[0]!), { after }), 1);
    expect(event!.quote.id).toBe(n.Quote(quote));
  });

  it('refuses a bad cursor and a bad filter', async () => {
    for (const variables of [{ after: 'nonsense' }, { filter: { kind: ['LOUD'] } }]) {
      await expect(take(listen(connect(apps[0]!), variables), 1)).rejects.toBeDefined();
    }
  });
});

describe('an embargo that lifts by itself (semantics 80)', () => {
  it('is told once on every server', async () => {
    const after = await cursorNow();
    const heard = apps.map((app) => take(listen(streams(app), { after }), 3));
    const embargoUntil = new Date(Date.now() + 400);
    const article = await stage.article('"One." "Two."', { embargoUntil });
    const quotes = [await stage.quote(article, 'One.'), await stage.quote(article, 'Two.')];
    while ((await cursorNow()) === after) await dataSource.query('select pg_sleep(0.05)');
    quotes.push(await publish());
    for (const events of await Promise.all(heard)) {
      expect(names(events)).toEqual(quotes.map((id) => `PUBLISHED ${n.Quote(id)}`));
    }
  });
});

describe('rights and limits of subscriptions', () => {
  it.each([
    ['an unknown key', { query }, { authorization: 'Bearer nobody' }, 401, 'UNAUTHENTICATED'],
    ['a query', { query: '{ __typename }' }, {}, 400, 'BAD_USER_INPUT'],
    ['a syntax error', { query: 'subscription {' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: 'subscription { x }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a bad cursor', { query, variables: { after: 'x' } }, {}, 400, 'BAD_USER_INPUT'],
    ['a bad variable', { query, variables: { after: 5 } }, {}, 400, 'BAD_USER_INPUT'],
    ['no query', {}, {}, 400, 'BAD_USER_INPUT'],
  ])('a stream refuses %s', async (_, body, headers, status, code) => {
    const reply = await send(apps[0]!, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(body),
    });
    expect([reply.status, reply.codes]).toEqual([status, [code]]);
  });

  it('a socket with an unknown key is refused with 401, or closed with 4403', async () => {
    const url = `${apps[0]!.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', {
      headers: { authorization: 'Bearer nobody' },
    });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(401);
    const client = sockets(apps[0]!, { params: { Authorization: 'Bearer nobody' } });
    await expect(take(listen(client), 1)).rejects.toMatchObject({ code: 4403 });
  });

  it('a socket carries only so many subscriptions, and no queries', async () => {
    const client = sockets(apps[0]!);
    await expect(client.iterate({ query: '{ __typename }' }).next()).rejects.toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const running = Array.from({ length: 3 }, () => listen(client).next());
    await expect(listen(client).next()).rejects.toMatchObject([
      { extensions: { code: 'RATE_LIMITED' } },
    ]);
    running.forEach((event) => event.catch(() => undefined));
  });

  it('a key that is revoked hears nothing more, by header or by payload', async () => {
    const after = await cursorNow();
    keys.set('short-key', { role: 'READER', name: 'Short', keyId: '10' });
    const listeners = [
      listen(sockets(apps[0]!, { key: 'short-key' }), { after }),
      listen(sockets(apps[0]!, { params: { Authorization: 'Bearer short-key' } }), { after }),
      listen(streams(apps[0]!, 'short-key'), { after }),
    ];
    await publish();
    for (const events of listeners) expect(await take(events, 1)).toHaveLength(1);
    keys.delete('short-key');
    await publish();
    for (const events of listeners) expect(await take(events, 1)).toEqual([]);
  });
});

describe('where reading needs a key', () => {
  it('a subscription needs one too', async () => {
    const limits = { drainTimeoutMs: 300 };
    const app = await testApp({ dataSource, findViewer, limits, anonymousReading: false });
    const after = await cursorNow();
    await expect(take(listen(streams(app), { after }), 1)).rejects.toBeDefined();
    await expect(take(listen(sockets(app), { after }), 1)).rejects.toMatchObject({ code: 4403 });
    const listeners = [
      listen(streams(app, 'reader-key'), { after }),
      listen(sockets(app, { key: 'reader-key' }), { after }),
      listen(sockets(app, { params: { authorization: 'Bearer reader-key' } }), { after }),
    ];
    const quote = await publish();
    for (const events of listeners) {
      expect(names(await take(events, 1))).toEqual([`PUBLISHED ${n.Quote(quote)}`]);
    }
  });
});

describe('followers of a server that goes away', () => {
  it('are ended when it closes, and nothing is missed on the next', async () => {
    const app = await testApp({ dataSource, findViewer });
    const after = await cursorNow();
    const [socket, stream] = [listen(sockets(app), { after }), listen(streams(app), { after })];
    await publish();
    const [heard] = await take(socket, 1);
    await take(stream, 1);
    const ends = [take(stream, 1), take(socket, 1).catch(() => [])];
    await app.close();
    expect(await Promise.all(ends)).toEqual([[], []]);
    const quote = await publish();
    const [next] = await take(listen(streams(apps[0]!), { after: heard!.cursor }), 1);
    expect(next!.quote.id).toBe(n.Quote(quote));
  });

  it('hear on, and everything, when the database drops the connection of the news', async () => {
    const after = await cursorNow();
    const events = listen(streams(apps[0]!), { after });
    await publish();
    await take(events, 1);
    await dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'whosaid news'`,
    );
    const quote = await publish();
    expect(names(await take(events, 1))).toEqual([`PUBLISHED ${n.Quote(quote)}`]);
  });
});
