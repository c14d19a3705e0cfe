import { ApolloServer } from '@apollo/server';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { gzipSync } from 'node:zlib';

import { getSchema } from '../../src/server/schema.js';
import { makeWorld } from '../content/lists/oracle/world.js';
import { countStatements } from '../support/count-statements.js';
import { freshDatabase } from '../support/postgres.js';
import { randomQuery } from '../support/random-operation.js';
import { adminKey, ask, send, testApp, type Reply, type TestApp } from '../support/test-app.js';

let dataSource: DataSource;
let app: TestApp;
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  await makeWorld(dataSource, 3);
  app = await testApp({ dataSource, corsOrigins: ['https://desk.example'] });
});

const document = `query Page($first: Int = 2, $text: String, $kind: [QuoteKind!], $filter: QuoteFilter = {}) {
  quotes(first: $first, filter: { and: [{ kind: $kind }, $filter, { text: { matches: $text } }] }) {
    totalCount nodes { id text kind article { id headline publishedAt } speaker { id name } }
  }
}
query Other { people(first: 1) { nodes { id name } } }
query Log { history(id: "quo_1", first: 1) { totalCount } }`;

/** What a client can tell an answer by, beside the moment in which it was made. */
function visible({ status, headers, text }: Reply): unknown {
  const { date: _date, 'x-request-id': _id, 'ratelimit-remaining': _left, ...others } = headers;
  return { status, headers: others, text };
}

/** The reply to work, and whether Apollo saw the request. */
async function watchApollo(work: () => Promise<Reply>): Promise<{ reply: Reply; asked: boolean }> {
  const original = ApolloServer.prototype.executeHTTPGraphQLRequest;
  let asked = false;
  ApolloServer.prototype.executeHTTPGraphQLRequest = function (...given) {
    asked = true;
    return Reflect.apply(original, this, given);
  };
  try {
    return { reply: await work(), asked };
  } finally {
    ApolloServer.prototype.executeHTTPGraphQLRequest = original;
  }
}

describe('an operation that was answered before', () => {
  it('is answered without Apollo, and is the answer that Apollo gives, for random operations', async () => {
    const queries = randomQuery(await getSchema());
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(queries, fc.boolean(), async (query, keyed) => {
        const question = { query, ...(keyed && { key: adminKey }) };
        const first = await ask(app, question);
        const again = await watchApollo(() => ask(app, question));
        expect(visible(again.reply)).toEqual(visible(first));
        if (first.codes.length > 0) expect(again.asked).toBe(true);
        if (!again.asked) quick += 1;
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(quick).toBeGreaterThan(40);
  });
});

/** A request about the document, and whether the quick path may answer it. */
type Case = [string, Record<string, unknown>, 'quick' | 'Apollo', Record<string, string>];

const page = { operationName: 'Page' };
const deep = (levels: number): unknown => (levels === 0 ? {} : { not: deep(levels - 1) });
const desk = 'https://desk.example';
const keyed = { authorization: `Bearer ${adminKey}` };
const graphql = 'application/graphql-response+json';

const cases: Case[] = [
  ['without variables', page, 'quick', {}],
  ['with variables that are null', { ...page, variables: null }, 'quick', {}],
  [
    'with variables',
    { ...page, variables: { first: 3, kind: ['DIRECT'], text: 'a' } },
    'quick',
    {},
  ],
  ['with a lone value for a list', { ...page, variables: { kind: 'DIRECT' } }, 'quick', {}],
  ['with an explicit null', { ...page, variables: { first: null, text: null } }, 'quick', {}],
  ['with variables that nobody asked for', { ...page, variables: { more: 1 } }, 'quick', {}],
  ['with a filter', { ...page, variables: { filter: { not: { kind: ['DIRECT'] } } } }, 'quick', {}],
  ['of another name in the document', { operationName: 'Other' }, 'quick', {}],
  ['by a key', page, 'quick', keyed],
  ['by a key that its field asks for', { operationName: 'Log' }, 'quick', keyed],
  ['in the GraphQL media type', page, 'quick', { accept: graphql }],
  [
    'to be compressed',
    { ...page, variables: { first: 50 } },
    'quick',
    { 'accept-encoding': 'gzip' },
  ],
  ['from any origin', page, 'quick', { origin: 'https://any.example' }],
  ['from an origin that is configured', page, 'quick', { ...keyed, origin: desk }],
  ['with an unusable request id', page, 'quick', { 'x-request-id': 'a b' }],
  ['with extensions that are null', { ...page, extensions: null }, 'quick', {}],
  ['without the name of its operation', {}, 'Apollo', {}],
  ['with a name that is null', { operationName: null }, 'Apollo', {}],
  ['with an empty name', { operationName: '' }, 'Apollo', {}],
  ['with a name that is not in the document', { operationName: 'None' }, 'Apollo', {}],
  ['with a name that is no text', { operationName: 1 }, 'Apollo', {}],
  ['with variables that are a list', { ...page, variables: [] }, 'Apollo', {}],
  ['with variables that are text', { ...page, variables: '{}' }, 'Apollo', {}],
  ['with a variable of a wrong type', { ...page, variables: { first: 'two' } }, 'Apollo', {}],
  [
    'with two faults in its variables',
    { ...page, variables: { first: 'two', kind: [1] } },
    'Apollo',
    {},
  ],
  [
    'with an unknown member of a filter',
    { ...page, variables: { filter: { x: 1 } } },
    'Apollo',
    {},
  ],
  ['with a page that is too large', { ...page, variables: { first: 101 } }, 'Apollo', {}],
  [
    'with a text that Postgres cannot hold',
    { ...page, variables: { text: '\u0000' } },
    'Apollo',
    {},
  ],
  ['with a filter that is too deep', { ...page, variables: { filter: deep(11) } }, 'Apollo', {}],
  ['with extensions', { ...page, extensions: {} }, 'Apollo', {}],
  ['by its hash', { ...page, extensions: { persistedQuery: { version: 1 } } }, 'Apollo', {}],
  ['without the key that its field asks for', { operationName: 'Log' }, 'Apollo', {}],
];

describe('a request for a document that was answered before', () => {
  beforeAll(async () => {
    for (const operationName of ['Page', 'Other', 'Log'])
      expect((await ask(app, { query: document, operationName, key: adminKey })).errors).toEqual(
        [],
      );
  });

  it.each(cases)('%s, is answered as one for a new document', async (name, body, way, headers) => {
    const post = (query: string): Promise<Reply> =>
      send(app, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...body }),
      });
    const known = await watchApollo(() => post(document));
    const unseen = await watchApollo(() => post(`${document}\n# ${name}`));
    expect(visible(known.reply)).toEqual(visible(unseen.reply));
    expect({ known: known.asked, unseen: unseen.asked }).toEqual({
      known: way === 'Apollo',
      unseen: true,
    });
  });

  it.each<[string, Record<string, string>, string | Buffer]>([
    ['compressed', { 'content-encoding': 'gzip' }, gzipSync(bodyOf({}))],
    ['as something else than JSON', { 'content-type': 'text/plain' }, bodyOf({})],
    ['in a batch', {}, `[${bodyOf({})}]`],
    ['with a bad key', { authorization: 'Bearer none' }, bodyOf({})],
    ['in a type that the client would not take', { accept: 'text/csv' }, bodyOf({})],
  ])('%s, is treated as one for a new document', async (_, headers, body) => {
    const given = { 'content-type': 'application/json', ...headers };
    const known = await send(app, { method: 'POST', headers: given, body });
    const fresh = await testApp({ dataSource });
    const unseen = await send(fresh, { method: 'POST', headers: given, body });
    expect(visible(known)).toEqual(visible(unseen));
  });

  it('spends what it costs of the rate limit, once each time', async () => {
    const counting = await testApp({ dataSource, rateLimit: 25 });
    // ten tokens
    const dear =
      '{ quotes(first: 95) { nodes { article { quotes(first: 100) { nodes { id } } } } } }';
    const replies = [];
    for (let i = 0; i < 4; i += 1) replies.push(await watchApollo(() => ask(counting, dear)));
    expect(replies.map(({ reply }) => reply.status)).toEqual([200, 200, 200, 429]);
    expect(replies.map(({ asked }) => asked)).toEqual([true, false, false, false]);
  });

  it('is refused when nothing is left of the rate limit', async () => {
    const counting = await testApp({ dataSource, rateLimit: 2 });
    const question = { query: document, operationName: 'Other' };
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await ask(counting, question)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('is refused where reading needs a key', async () => {
    const closed = await testApp({ dataSource, anonymousReading: false });
    const question = { query: document, operationName: 'Other' };
    expect((await ask(closed, { ...question, key: adminKey })).status).toBe(200);
    expect((await ask(closed, { ...question, key: adminKey })).status).toBe(200);
    expect((await ask(closed, question)).status).toBe(401);
  });

  it('whose statement fails has it sent once and tells the failure as Apollo would', async () => {
    const runner = dataSource.createQueryRunner();
    const question = { query: document, operationName: 'Other' };
    await ask(app, question);
    await runner.query('begin');
    await runner.query('lock table speaker in access exclusive mode');
    const { result, statements } = await countStatements(() =>
      watchApollo(() => ask(app, question)),
    );
    await runner.query('rollback');
    await runner.release();
    expect([result.reply.status, ...result.reply.codes]).toEqual([503, 'TIMEOUT']);
    expect(result.reply.headers['cache-control']).toBe('no-store');
    expect(statements).toHaveLength(1);
    expect((await ask(app, question)).status).toBe(200);
  });

  it('is answered without Apollo for an export too', async () => {
    const request = { method: 'GET', path: '/export/quotes.jsonl' } as const;
    const first = await watchApollo(() => send(app, request));
    const again = await watchApollo(() => send(app, request));
    expect([first.asked, again.asked]).toEqual([true, false]);
    expect(first.reply.text).toContain('"text"');
    expect(visible(again.reply)).toEqual(visible(first.reply));
  });

  it('counts in the metrics as any other', async () => {
    const total = async (): Promise<string[]> =>
      (await send(app, { method: 'GET', path: '/metrics' })).text
        .split('\n')
        .filter((line) =>
          /^whosaid_(http_responses_total.*"graphql".*"200"|graphql_duration_seconds_count)/.test(
            line,
          ),
        )
        .map((line) => line.split(' ').at(-1)!);
    const before = await total();
    const { asked } = await watchApollo(() =>
      ask(app, { query: document, operationName: 'Other' }),
    );
    expect(asked).toBe(false);
    const grown = (await total()).map((count, i) => Number(count) - Number(before[i]));
    expect(grown).toEqual([1, 1]);
  });
});

function bodyOf(variables: Record<string, unknown>): string {
  return JSON.stringify({ query: document, operationName: 'Page', variables });
}
