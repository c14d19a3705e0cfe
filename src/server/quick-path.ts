import type { QueryLimits } from '../security/query-limits/query-limits.js';
import type { Pieces } from '../graphql/row-stream.js';
import type { Variables } from '../security/query-limits/node-cost.js';
import { fieldWithoutRight, holdToLimits } from './guard-operation.js';
import type { KnownOperations } from './known-operations.js';
import { answerAsText } from './pass-through.js';
import type { ServerContext } from './server-context.js';

/**
 * The answer to a request as JSON text, where the request is one that this server knows: the same
 * document and operationName were parsed, validated and answered by Postgres alone before. Null
 * sends it to Apollo, and whatever is not plainly right is null: an unknown text, odd members, a
 * limit or right that is missed, a variable of a wrong type, a failed statement.
 *
 * It is safe since it decides nothing by itself. Parsing and validation depend on the text alone;
 * limits, rights, coercion and the statement are those that Apollo's plugins ask, in their order;
 * and it writes no error, so that each is worded in one place.
 */
export function quickAnswer(
  request: unknown,
  context: ServerContext,
  { known, queryLimits }: { known: KnownOperations; queryLimits: QueryLimits },
): Promise<Pieces | null> | null {
  const asked = askedIn(request);
  const operation = asked && known.find(asked.query, asked.operationName);
  if (!operation) return null;
  const { variables } = asked;
  try {
    holdToLimits(operation, variables, context, queryLimits);
  } catch {
    return null;
  }
  if (fieldWithoutRight(operation, context) !== null) return null;
  return answerAsText(operation, variables, context);
}

interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Variables;
}

/** The members of a request without extensions, all of their right types; else null. */
function askedIn(request: unknown): Asked | null {
  if (!isObject(request)) return null;
  const { query, operationName, variables, extensions } = request;
  if (typeof query !== 'string' || (extensions ?? null) !== null) return null;
  if ((operationName ?? null) !== null && typeof operationName !== 'string') return null;
  if ((variables ?? null) !== null && !isObject(variables)) return null;
  return {
    query,
    operationName: (operationName ?? undefined) as string | undefined,
    variables: (variables ?? {}) as Variables,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
