import 'reflect-metadata';

import { GraphQLSchema } from 'graphql';
import { buildSchema, NonEmptyArray } from 'type-graphql';

import { ExtractQuotesResolver } from '../ingest/extract/extract-quotes.resolver.js';
import { ApiKeysResolver } from '../security/api-keys/api-keys.resolver.js';
import { ViewerResolver } from '../security/api-keys/viewer.resolver.js';
import { assertRolesDeclared } from '../security/rights/assert-roles-declared.js';

/** Every resolver class of the project, in the order of the folders. A new one is added here. */
const resolvers: NonEmptyArray<new () => object> = [
  ViewerResolver,
  ApiKeysResolver,
  ExtractQuotesResolver,
];

let schema: Promise<GraphQLSchema> | undefined;

/**
 * The public schema, built once a process, since the metadata behind it is global. Throws when a
 * mutation does not say who may call it.
 */
export function getSchema(): Promise<GraphQLSchema> {
  schema ??= makeSchema();
  return schema;
}

async function makeSchema(): Promise<GraphQLSchema> {
  const made = await buildSchema({ resolvers, validate: false });
  assertRolesDeclared(made);
  return made;
}
