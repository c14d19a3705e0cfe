import { GraphQLError, Kind, print } from 'graphql';

import { WhosaidError } from '../base/errors.js';
import { originOf } from './origin-of.js';

/**
 * Reasons of graphql-js that are told on: group 1 of each, without the value that was given.
 * Everything else might repeat the input.
 */
const reasons: readonly RegExp[] = [
  /(Field "\w+" of required type "[\w![\]]+" was not provided)\.$/,
  /(Expected non-nullable type "[\w![\]]+" not to be null)\.$/,
  /(Expected type "\w+" to be an object)\.$/,
  /(Field "\w+" is not defined by type "\w+")\.(?: Did you mean .*)?$/,
  /(\w+ cannot represent [a-z0-9 ,-]+)(?:: .*|\.)?$/s,
  /(Enum "\w+" cannot represent [a-z-]+ value)\b/,
  // Scalars of ours: A Date is a real day, YYYY-MM-DD.
  /; (An? \w+ is [^"]*?)\.?$/,
  /" (does not exist in "\w+" enum)/,
];

/**
 * Says which variable has a value that does not fit, where in it and why, and never the value
 * itself: it may be a whole article.
 */
export function explainCoercion(error: GraphQLError): string {
  const node = error.nodes?.[0];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return 'A variable has a value that does not fit.';
  const name = `$${node.variable.name.value}`;
  if (/ of (required|non-null) type /.test(error.message) && !error.message.includes(' got '))
    return `Variable "${name}" of type "${print(node.type)}" must have a value.`;
  const place = / at "([\w.[\]]+)"; [^;]*$/s.exec(error.message)?.[1];
  const where = place === undefined ? '' : ` at "${place}"`;
  const reason = reasonOf(error);
  const why = reason === undefined ? '' : `: ${reason}`;
  return `Variable "${name}" got a value${where} that does not fit "${print(node.type)}"${why}.`;
}

function reasonOf(error: GraphQLError): string | undefined {
  const origin = originOf(error);
  // The sentence of a scalar of our own.
  if (origin instanceof WhosaidError) return origin.message.replace(/\.$/, '');
  return reasons.map((pattern) => pattern.exec(error.message)?.[1]).find(Boolean);
}
