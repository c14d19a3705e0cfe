import { beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stage, n } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { ask, testApp, type TestApp } from '../support/test-app.js';

/** An answer holds them all: more than the kernel takes from the server before a client reads. */
const articles = 6;
const textBytes = 1_800_000;
const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Article { plainText } } }`;

let app: TestApp;
const stored: { id: string; plainText: string }[] = [];

beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  app = await testApp({ dataSource });
  const stage = new Stage(dataSource);
  for (let number = 0; number < articles; number++) {
    const words = `Word number ${number} of many. `;
    const plainText = words.repeat(textBytes / words.length).trim();
    stored.push({ id: n.Article(await stage.article(plainText)), plainText });
  }
  // what follows is answered as bytes alone
  for (let first = 0; first < 2; first++)
    await ask(app, { query, variables: rotated(0).variables });
});

/** All articles from the given one on, and the answer to them. */
function rotated(first: number) {
  const asked = [...stored.slice(first), ...stored.slice(0, first)];
  return { variables: { ids: asked.map(({ id }) => id) }, answer: { data: { nodes: asked } } };
}

/** The beginning of an answer to a client that has read nothing of it yet. */
async function begin(first: number): Promise<IncomingMessage> {
  const body = JSON.stringify({ query, variables: rotated(first).variables });
  const headers = { 'content-type': 'application/json' };
  const outgoing = request(`${app.url}/graphql`, { method: 'POST', headers, agent: false });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return incoming;
}

async function rest(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function readAtOnce(first: number): Promise<void> {
  expect(await rest(await begin(first))).toEqual(rotated(first).answer);
}

async function readLate(first: number): Promise<void> {
  const incoming = await begin(first);
  await sleep(400);
  expect(await rest(incoming)).toEqual(rotated(first).answer);
}

async function leave(first: number): Promise<void> {
  const incoming = await begin(first);
  await sleep(50);
  incoming.destroy();
}

async function readPacked(first: number): Promise<void> {
  const { variables, answer } = rotated(first);
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.json()).toEqual(answer);
}

describe('a long answer', () => {
  it('holds its own bytes alone, whoever reads late, leaves or is answered meanwhile', async () => {
    for (let round = 0; round < 2; round++) {
      const late = [0, 1, 2].map(readLate);
      const gone = [3, 4].map(leave);
      for (let first = 0; first < articles; first++)
        await Promise.all([readAtOnce(first), readPacked((first + 1) % articles)]);
      await Promise.all([...late, ...gone]);
    }
  });
});
