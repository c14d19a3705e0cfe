import type { Command } from 'commander';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { getSchema } from '../server/schema.js';

/** `whosaid schema`: the public schema in SDL, sorted, as schema.graphql holds it. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('Print the GraphQL schema.')
    .action(async () => {
      console.log(printSchema(lexicographicSortSchema(await getSchema())));
    });
}
