import { buildSchema, GraphQLError, GraphQLSchema } from 'graphql';

import { WhosaidError } from '../../src/base/errors.js';
import { RequestContext } from '../../src/graphql/request-context.js';
import { Requirement } from '../../src/graphql/requires.js';

type Resolve = (args: Record<string, unknown>, context: RequestContext) => unknown;

/** A driver's error as pg makes them: an Error with a SQLSTATE and words that must not get out. */
export function pgError(code: string): Error {
  return Object.assign(new Error('relation "secret_table" at 10.0.0.7'), { code });
}

/** A schema whose fields fail in every way that a resolver can, and whose mutations ask for roles. */
export function probeSchema(ran: string[] = []): GraphQLSchema {
  const schema = buildSchema(`
    type Query {
      ok: String
      fail(how: String!): String
      failHard(how: String!): String!
      add(a: Int!, b: Int = 1): Int
      size(input: SizeInput): Int
      slow(ms: Int!): String
      secrets: String!
    }
    input SizeInput { width: Int!, colour: Colour, inner: SizeInput }
    enum Colour { RED GREEN }
    type Mutation { importIt(text: String!): String!  editIt(text: Int!): String  keyIt: String }
    type Subscription { ticks: Int }
  `);
  resolvers(schema, 'Query', {
    ok: () => 'fine',
    fail: ({ how }) => fail(String(how)),
    failHard: ({ how }) => fail(String(how)),
    add: ({ a, b }) => Number(a) + Number(b),
    slow: ({ ms }) => new Promise((resolve) => setTimeout(resolve, Number(ms), 'done').unref()),
    secrets: () => 'for admins',
  });
  resolvers(schema, 'Mutation', {
    importIt: ({ text }) => {
      ran.push('importIt');
      return String(text);
    },
    editIt: () => String(ran.push('editIt')),
    keyIt: () => String(ran.push('keyIt')),
  });
  require(schema, 'Query.secrets', { role: 'ADMIN' });
  require(schema, 'Mutation.importIt', { role: 'IMPORTER', timeoutMs: 120_000 });
  require(schema, 'Mutation.editIt', { role: 'EDITOR' });
  require(schema, 'Mutation.keyIt', { role: 'ADMIN' });
  return schema;
}

function fail(how: string): never {
  if (how === 'bug') throw new TypeError('undefined is not a function at /srv/secret.js');
  if (how === 'string') throw 'a bare string with a secret';
  if (how === 'graphql') throw new GraphQLError('made by a library, secret');
  if (how === 'wrapped')
    throw Object.assign(new Error('QueryFailedError: secret'), { driverError: pgError('57014') });
  if (how === 'refused')
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
    });
  if (how === 'pool') throw new Error('timeout exceeded when trying to connect');
  if (how === 'released')
    throw new Error('Query runner already released. Cannot run queries anymore.');
  if (how === 'file')
    throw Object.assign(new Error('ENOENT: /srv/secret.js'), { code: 'ENOENT', syscall: 'open' });
  if (how === 'input')
    throw new WhosaidError('BAD_USER_INPUT', 'first must be at most 100.', 'first');
  if (how === 'missing') throw new WhosaidError('NOT_FOUND');
  throw pgError(how);
}

function resolvers(
  schema: GraphQLSchema,
  typeName: 'Query' | 'Mutation',
  map: Record<string, Resolve>,
): void {
  const fields = (
    typeName === 'Query' ? schema.getQueryType() : schema.getMutationType()
  )!.getFields();
  for (const [name, resolve] of Object.entries(map))
    fields[name]!.resolve = (_, args: Record<string, unknown>, context: RequestContext) =>
      resolve(args, context);
}

function require(schema: GraphQLSchema, place: string, requires: Requirement): void {
  const [typeName, name] = place.split('.') as ['Query' | 'Mutation', string];
  const type = typeName === 'Query' ? schema.getQueryType() : schema.getMutationType();
  type!.getFields()[name]!.extensions = { requires };
}
