import type { GraphQLResolveInfo } from 'graphql';
import { argumentsOf, type Arguments } from './arguments.js';
import { bindPlan, planOnce } from './plan.js';
import type { RequestContext } from './request-context.js';
import { operationOf } from './resolve-query.js';
import { pathOf } from './resolve-refs.js';
import { runStatement } from './run-statement.js';
import type { Scope } from './scope.js';
import type { Sql } from './sql.js';

/**
 * A question to the database that is no answer yet, with the filters and the rights of the root
 * field under execution: `write` gives one expression of JSON text, once. The answer is asked anew
 * with each call.
 */
export function compileQuestion(
  context: RequestContext,
  info: GraphQLResolveInfo,
  write: (scope: Scope, args: Arguments) => Sql,
): () => Promise<string | null> {
  const field = info.parentType.getFields()[info.fieldName]!;
  const path = pathOf(info);
  const args = argumentsOf(field.args, info.fieldNodes[0]!, info.variableValues, path);
  const plan = planOnce(operationOf(context, info), (compiler) => write(compiler, args));
  return () => runStatement(plan, bindPlan(plan, info.variableValues), context.dataSource);
}
