import { beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';

import { adminKey, ask, Question, send, TestApp, testApp } from '../support/test-app.js';
import { probeSchema } from './probe-schema.js';

let app: TestApp;
const logged: string[] = [];

beforeAll(async () => {
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  app = await testApp({ schema: probeSchema(), logger, limits: { operationTimeoutMs: 300 } });
});

/** What no answer may hold: words of drivers, stacks, hosts, paths. */
const leaks = /secret|10\.0\.0\.7|:5432|at \/|node_modules|stack|TypeError|QueryFailed|relation/i;

describe('what a client meets when something fails', () => {
  it.each<[string, string, number, string]>([
    ['a bug of ours', 'bug', 200, 'INTERNAL_SERVER_ERROR'],
    ['a string that was thrown', 'string', 200, 'INTERNAL_SERVER_ERROR'],
    ['a GraphQLError of a library', 'graphql', 200, 'INTERNAL_SERVER_ERROR'],
    ['a missing file', 'file', 200, 'INTERNAL_SERVER_ERROR'],
    ['a syntax error in our SQL', '42601', 200, 'INTERNAL_SERVER_ERROR'],
    ['a garbled id that reached SQL', '22P02', 200, 'INTERNAL_SERVER_ERROR'],
    ['statement_timeout', '57014', 503, 'TIMEOUT'],
    ['statement_timeout in the wrapper of TypeORM', 'wrapped', 503, 'TIMEOUT'],
    ['lock_timeout', '55P03', 503, 'TIMEOUT'],
    ['a database that shuts down', '57P01', 503, 'SERVICE_UNAVAILABLE'],
    ['a database that starts up', '57P03', 503, 'SERVICE_UNAVAILABLE'],
    ['too many connections', '53300', 503, 'SERVICE_UNAVAILABLE'],
    ['a full disk', '53100', 503, 'SERVICE_UNAVAILABLE'],
    ['a lost connection', '08006', 503, 'SERVICE_UNAVAILABLE'],
    ['no database at all', 'refused', 503, 'SERVICE_UNAVAILABLE'],
    ['an exhausted pool', 'pool', 503, 'SERVICE_UNAVAILABLE'],
    ['a transaction whose connection broke', 'released', 503, 'SERVICE_UNAVAILABLE'],
    ['a deadlock', '40P01', 200, 'CONFLICT'],
    ['a serialisation failure', '40001', 200, 'CONFLICT'],
    ['U+0000 in a text', '22021', 200, 'BAD_USER_INPUT'],
    ['more than an index can hold', '54000', 200, 'BAD_USER_INPUT'],
    ['a search deeper than the stack', '54001', 200, 'BAD_USER_INPUT'],
    ['an input that the resolver refuses', 'input', 200, 'BAD_USER_INPUT'],
    ['something that is not there', 'missing', 200, 'NOT_FOUND'],
  ])('%s', async (_, how, status, code) => {
    for (const field of ['fail', 'failHard']) {
      const reply = await ask(app, `{ ${field}(how: "${how}") }`);
      expect([reply.status, ...reply.codes]).toEqual([status, code]);
      expect(reply.text).not.toMatch(leaks);
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.headers['retry-after']).toBe(status === 503 ? '1' : undefined);
    }
  });

  it('finds the details of our own faults in the log, under the request id of the answer', async () => {
    logged.length = 0;
    const reply = await ask(app, {
      query: '{ fail(how: "bug") }',
      headers: { 'x-request-id': 'find-me' },
    });
    expect(reply.headers['x-request-id']).toBe('find-me');
    expect(reply.errors[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: 'find-me',
    });
    expect(logged.join('')).toMatch(/find-me.*undefined is not a function/);
  });

  it('finds an outage in the log as a warning, with the words of the driver', async () => {
    logged.length = 0;
    await ask(app, '{ fail(how: "57P01") }');
    expect(logged.join('')).toMatch(/"level":40.*secret_table/);
  });

  it('logs nothing where the client was wrong', async () => {
    logged.length = 0;
    await ask(app, '{ fail(how: "input") }');
    await ask(app, '{ nothing }');
    expect(logged).toEqual([]);
  });

  it('says where in the input the fault is', async () => {
    const reply = await ask(app, '{ fail(how: "input") }');
    expect(reply.errors[0]).toMatchObject({
      message: 'first must be at most 100.',
      extensions: { code: 'BAD_USER_INPUT', path: 'first' },
    });
  });

  it('stops an operation that takes too long (semantics 87)', async () => {
    const reply = await ask(app, '{ slow(ms: 5000) }');
    expect([reply.status, ...reply.codes]).toEqual([503, 'TIMEOUT']);
    expect(reply.headers['retry-after']).toBe('1');
  });

  it('gives a mutation the longer time that it declares (semantics 87)', async () => {
    const ran: string[] = [];
    const slow = probeSchema(ran);
    slow.getMutationType()!.getFields()['importIt']!.resolve = () =>
      new Promise((resolve) => setTimeout(resolve, 150, 'done'));
    const impatient = await testApp({ schema: slow, limits: { operationTimeoutMs: 50 } });
    const reply = await ask(impatient, {
      query: 'mutation { importIt(text: "a") }',
      key: adminKey,
    });
    expect(reply.data).toEqual({ importIt: 'done' });
  });
});

describe('requests that are wrong by themselves (semantics 69)', () => {
  const longName = 'x'.repeat(20_001);
  it.each<[string, Question, string, RegExp]>([
    ['a syntax error', { query: '{ ok' }, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED', /nothing/],
    [
      'a literal of the wrong type',
      { query: '{ add(a: "x") }' },
      'GRAPHQL_VALIDATION_FAILED',
      /Int/,
    ],
    ['a missing argument', { query: '{ add }' }, 'GRAPHQL_VALIDATION_FAILED', /"a"/],
    [
      'no operation of that name',
      { query: 'query a { ok } query b { ok }', operationName: 'c' },
      'BAD_USER_INPUT',
      /operationName/,
    ],
    [
      'several operations and no name',
      { query: 'query a { ok } query b { ok }' },
      'BAD_USER_INPUT',
      /operationName/,
    ],
    ['an empty document', { query: '' }, 'BAD_USER_INPUT', /query/],
    [
      'a variable that is never used',
      { query: 'query ($a: Int) { ok }' },
      'GRAPHQL_VALIDATION_FAILED',
      /"\$a" is never used/,
    ],
    [
      'fragments alone',
      { query: 'fragment F on Query { ok }' },
      'GRAPHQL_VALIDATION_FAILED',
      /never used/,
    ],
    [
      'a cycle of fragments',
      { query: '{ ...F } fragment F on Query { ...F }' },
      'GRAPHQL_VALIDATION_FAILED',
      /itself/,
    ],
    [
      'a subscription',
      { query: 'subscription { ticks }' },
      'GRAPHQL_VALIDATION_FAILED',
      /subscription/,
    ],
    [
      'more than 1,500 tokens',
      { query: `{ ${'ok '.repeat(1500)} }` },
      'QUERY_TOO_COMPLEX',
      /1500 tokens/,
    ],
    [
      'more than 20,000 characters',
      { query: `{ ok } # ${longName}` },
      'QUERY_TOO_COMPLEX',
      /20000/,
    ],
    [
      '31 aliases',
      { query: `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: ok`).join(' ')} }` },
      'QUERY_TOO_COMPLEX',
      /at most 30/,
    ],
    [
      'introspection deeper than the standard query',
      {
        query: '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      },
      'QUERY_TOO_COMPLEX',
      /introspection/,
    ],
  ])('%s', async (_, question, code, message) => {
    const reply = await ask(app, question);
    expect([reply.status, reply.codes[0]]).toEqual([400, code]);
    expect(reply.errors[0]?.message).toMatch(message);
    expect(reply.text).not.toContain('"data"');
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    [
      'a wrong type',
      'query ($a: Int!) { add(a: $a) }',
      { a: 'PRIVATE' },
      'Variable "$a" got a value that does not fit "Int!": Int cannot represent non-integer value.',
    ],
    [
      'nothing for a required one',
      'query ($a: Int!) { add(a: $a) }',
      {},
      'Variable "$a" of type "Int!" must have a value.',
    ],
    [
      'null for a required one',
      'query ($a: Int!) { add(a: $a) }',
      { a: null },
      'Variable "$a" of type "Int!" must have a value.',
    ],
    [
      '33 bits',
      'query ($a: Int!) { add(a: $a) }',
      { a: 2 ** 33 },
      'Variable "$a" got a value that does not fit "Int!": Int cannot represent non 32-bit signed integer value.',
    ],
    [
      'a field that is missing',
      'query ($s: SizeInput) { size(input: $s) }',
      { s: { inner: { colour: 'RED' }, width: 1 } },
      'Variable "$s" got a value at "s.inner" that does not fit "SizeInput": Field "width" of required type "Int!" was not provided.',
    ],
    [
      'a field that does not exist',
      'query ($s: SizeInput) { size(input: $s) }',
      { s: { width: 1, widht: 'PRIVATE' } },
      'Variable "$s" got a value that does not fit "SizeInput": Field "widht" is not defined by type "SizeInput".',
    ],
    [
      'an unknown value of an enum',
      'query ($s: SizeInput) { size(input: $s) }',
      { s: { width: 1, colour: 'PRIVATE' } },
      'Variable "$s" got a value at "s.colour" that does not fit "SizeInput": does not exist in "Colour" enum.',
    ],
    [
      'a scalar for an object',
      'query ($s: SizeInput) { size(input: $s) }',
      { s: 'PRIVATE' },
      'Variable "$s" got a value that does not fit "SizeInput": Expected type "SizeInput" to be an object.',
    ],
  ])('names the variable and not its value: %s', async (_, query, variables, message) => {
    const reply = await ask(app, { query, variables });
    expect([reply.status, ...reply.codes]).toEqual([400, 'BAD_USER_INPUT']);
    expect(reply.errors[0]?.message).toBe(message);
    expect(reply.text).not.toMatch(/PRIVATE|"data"/);
  });

  it('stops after 20 faults, in documents and in variables', async () => {
    const faults = Array.from({ length: 200 }, (_, i) => `f${i}`);
    const inDocument = await ask(app, `{ ${faults.join(' ')} }`);
    expect([inDocument.status, new Set(inDocument.codes)]).toEqual([
      400,
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    ]);
    expect(inDocument.errors.length).toBeLessThanOrEqual(21);
    const variables = { s: Object.fromEntries(faults.map((name) => [name, 1])) };
    const inVariables = await ask(app, {
      query: 'query ($s: SizeInput) { size(input: $s) }',
      variables,
    });
    expect([inVariables.status, new Set(inVariables.codes)]).toEqual([
      400,
      new Set(['BAD_USER_INPUT']),
    ]);
    expect(inVariables.errors.length).toBeLessThanOrEqual(21);
  });

  it('takes a null where an argument has a default as the fault of the client', async () => {
    const reply = await ask(app, {
      query: 'query ($h: String = "bug") { fail(how: $h) }',
      variables: { h: null },
    });
    expect(reply.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a persisted query, whatever its hash', async () => {
    const body = JSON.stringify({
      query: '{ ok }',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
    });
    const reply = await send(app, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(reply.codes).toEqual(['BAD_USER_INPUT']);
    expect(reply.status).toBe(400);
  });
});

describe('with introspection off (semantics 89)', () => {
  it('neither shows the schema nor guesses at it', async () => {
    const closed = await testApp({ schema: probeSchema(), introspection: false });
    const introspected = await ask(closed, '{ __schema { types { name } } }');
    expect([introspected.status, ...introspected.codes]).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    const misspelt = await ask(closed, '{ okk }');
    expect(misspelt.text).not.toMatch(/did you mean/i);
    const variable = await ask(closed, {
      query: 'query ($s: SizeInput) { size(input: $s) }',
      variables: { s: { width: 1, widht: 1 } },
    });
    expect(variable.text).not.toMatch(/did you mean/i);
    expect((await ask(closed, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
