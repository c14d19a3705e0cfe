import type { Command } from 'commander';
import { printPublicSchema } from '../server/print-public-schema.js';
import { getSchema } from '../server/schema.js';

/** `whosaid schema`: prints what clients may ask, sorted by name; needs no database. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('Print the GraphQL schema; `npm run schema` keeps it in schema.graphql.')
    .action(async () => {
      process.stdout.write(printPublicSchema(await getSchema()));
    });
}
