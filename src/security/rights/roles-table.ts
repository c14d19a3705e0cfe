import type { GraphQLSchema } from 'graphql';

import { requirementOf } from '../../graphql/requires.js';
import { roles, type RoleName } from '../../base/viewer.js';

/** What a role sees beside what the schema says of it. */
const sights: Readonly<Record<RoleName, string>> = {
  READER: 'reads what is public, counted by key and not by address',
  IMPORTER: 'sees articles that are not public, with all that hangs on them',
  EDITOR: 'sees who did what, and notes that are not public',
  ADMIN: '',
};

/**
 * Who may do what, as a table in Markdown: a row a role, with the root fields that ask for it. Each
 * role may also do what stands above it.
 */
export function rolesTable(schema: GraphQLSchema): string {
  const rows = roles.map((role) => {
    const fields = [...fieldsOf(schema, role)].map((name) => `\`${name}\``).join(', ');
    return `| \`${role}\` | ${sights[role]} | ${fields} |`;
  });
  return [
    '| role | sees | may call |',
    '|---|---|---|',
    '| no key | reads what is public | |',
    ...rows,
    '',
  ].join('\n');
}

function fieldsOf(schema: GraphQLSchema, role: RoleName): string[] {
  const types = [schema.getMutationType(), schema.getQueryType(), schema.getSubscriptionType()];
  return types.flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter((field) => requirementOf(field)?.role === role)
      .map((field) => field.name)
      .toSorted(),
  );
}
