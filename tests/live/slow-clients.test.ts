import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Stage } from '../support/make/stage.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres.js';
import { startServer, type RunningServer } from '../support/run-command.js';
import { adminKey, testApp } from '../support/test-app.js';
import { endFollowers, listen, streams, take } from './followers.js';

/** Of each transport so many clients stop reading; all that waits for them would be a gigabyte. */
const clients = 10;
const quotes = 400;
const textBytes = 120_000;
const mostGrowthMegabytes = 400;

const query =
  'subscription { quoteEvents(after: "evt_0") { cursor quote { article { plainText } } } }';
/** An article with many quotes and a long text, which every event of them carries. */
async function importLong({ url }: { readonly url: string }): Promise<void> {
  const texts = Array.from({ length: quotes }, (_, place) => `Words number ${place}.`);
  const filler = 'It rained on the quay. '.repeat(textBytes / 23);
  const article = {
    externalId: 'long',
    outlet: { slug: 'the-slate' },
    headline: 'Long',
    publishedAt: '2024-05-06T07:08:09Z',
    plainText: `${texts.join(' ')} ${filler}`,
    quotes: texts.map((text) => ({ text, kind: 'DIRECT' })),
  };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify({
      query: `mutation ($input: ImportArticlesInput!) {
        importArticles(input: $input) { batch { created } } }`,
      variables: { input: { idempotencyKey: 'long', articles: [article] } },
    }),
  });
  const created = { data: { importArticles: { batch: { created: 1 } } } };
  expect(await response.json()).toMatchObject(created);
}

let database: FreshDatabase;
let server: RunningServer;

beforeAll(async () => {
  database = await freshDatabase();
  await new Stage(database.dataSource).organisation('The Slate', { slug: 'the-slate' });
  server = await startServer({ DATABASE_URL: database.url, WHOSAID_ADMIN_KEY: adminKey });
  await importLong(server);
});

afterEach(endFollowers);

/** A socket that subscribes and then reads nothing. */
function stalledSocket({ url }: { readonly url: string }): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.once('message', () => {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      socket.pause();
      resolve(socket);
    });
  });
}

/** A stream that is opened and then not read. */
function stalledStream({ url }: { readonly url: string }): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    outgoing.once('error', reject);
    outgoing.once('response', resolve);
    outgoing.end(JSON.stringify({ query }));
  });
}

/** What the server holds in memory, in megabytes. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

describe('clients of events that stop reading', () => {
  it('make the server hold a batch each at most, and others hear everything meanwhile', async () => {
    const before = residentMegabytes();
    const stalled = await Promise.all([
      ...Array.from({ length: clients }, () => stalledSocket(server)),
      ...Array.from({ length: clients }, () => stalledStream(server)),
    ]);
    const heard = await take(listen(streams(server), { after: 'evt_0' }), quotes);
    expect(heard).toHaveLength(quotes);
    expect(residentMegabytes() - before).toBeLessThan(mostGrowthMegabytes);
    for (const client of stalled) {
      if (client instanceof WebSocket) client.terminate();
      else client.destroy();
    }
  });

  it('are cut off: sockets with 1013, streams without a complete', async () => {
    const limits = { stallMs: 200, keepAliveMs: 60_000 };
    const app = await testApp({ dataSource: database.dataSource, limits });
    const [socket, stream] = [await stalledSocket(app), await stalledStream(app)];
    const ends = Promise.all([
      new Promise((resolve) => socket.once('close', resolve)),
      new Promise((resolve) => stream.once('close', resolve)),
    ]);
    stream.once('error', () => undefined);
    await sleep(4_000);
    socket.resume();
    stream.resume();
    expect((await ends)[0]).toBe(1013);
    expect(stream.complete).toBe(false);
    const heard = await take(listen(streams(app), { after: 'evt_0' }), quotes);
    expect(heard).toHaveLength(quotes);
  });
});
