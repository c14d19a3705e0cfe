import type { Command } from 'commander';
import { printPublicSchema } from '../server/print-public-schema.js';
import { rolesTable } from '../security/rights/roles-table.js';
import { getSchema } from '../server/schema.js';

/** `whosaid schema`: prints what clients may ask, sorted by name, or who may; needs no database. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('Print the GraphQL schema; `npm run schema` keeps it in schema.graphql.')
    .option('--roles', 'print who may call what instead, as a table in Markdown')
    .action(async (options: Readonly<Record<string, unknown>>) => {
      const schema = await getSchema();
      process.stdout.write(options['roles'] ? rolesTable(schema) : printPublicSchema(schema));
    });
}
