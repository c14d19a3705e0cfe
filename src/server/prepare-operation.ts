import {
  DocumentNode,
  execute,
  GraphQLSchema,
  OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';

import { WhosaidError } from '../base/errors.js';
import { checkOperation } from '../security/query-limits/check-operation.js';
import { QueryLimits } from '../security/query-limits/query-limits.js';
import { ServerContext } from './server-context.js';

/** Runs one of our own queries in process; the first error is thrown as it is. */
export type RunOperation = (
  variables: Readonly<Record<string, unknown>>,
  context: ServerContext,
) => Promise<unknown>;

/**
 * Prepares a query of our own for pages and exports. It runs under the limits and as the viewer
 * of the context, as if it had come over HTTP, but without going there. Throws for a query that
 * does not fit the schema.
 */
export function prepareOperation(
  schema: GraphQLSchema,
  source: string,
  limits: QueryLimits,
): RunOperation {
  const document = parse(source);
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw fault;
  const operation = operationOf(document);
  return async (variables, context) => {
    context.spend(checkOperation({ schema, document, operation, variables, limits }));
    const { data, errors } = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
    });
    if (errors?.[0] !== undefined) throw errors[0];
    return data;
  };
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const [first] = document.definitions;
  if (document.definitions.length === 1 && first?.kind === 'OperationDefinition') return first;
  throw new WhosaidError('INTERNAL_SERVER_ERROR', 'A prepared query is one operation.');
}
