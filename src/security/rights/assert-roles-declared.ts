import { GraphQLSchema } from 'graphql';

import { requirementOf } from '../../graphql/requires.js';

/** Throws, naming them, when mutations do not say which role may call them: deny by default. */
export function assertRolesDeclared(schema: GraphQLSchema): void {
  const open = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter((field) => requirementOf(field) === null)
    .map((field) => field.name);
  if (open.length === 0) return;
  throw new Error(
    `These mutations do not declare who may call them: ${open.join(', ')}. Add @Requires('ROLE').`,
  );
}
