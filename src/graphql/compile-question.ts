import type { GraphQLResolveInfo } from 'graphql';
import { toAnswer } from './answer.js';
import { argumentsOf, type Arguments } from './arguments.js';
import { bindPlan, planOnce } from './plan.js';
import type { RequestContext } from './request-context.js';
import { operationOf } from './resolve-query.js';
import { pathOf } from './resolve-refs.js';
import { readJson, runStatement } from './run-statement.js';
import type { Scope } from './scope.js';
import type { Selected } from './selected.js';

/**
 * What the root field under execution answers for what `write` selects, with its filters, rights and
 * selection. Compiled once; asked anew, in one statement, with each call.
 */
export function compileQuestion(
  context: RequestContext,
  info: GraphQLResolveInfo,
  write: (scope: Scope, args: Arguments) => Selected,
): () => Promise<unknown> {
  const field = info.parentType.getFields()[info.fieldName]!;
  const place = { nodes: info.fieldNodes, path: pathOf(info) };
  const args = argumentsOf(field.args, info.fieldNodes[0]!, info.variableValues, place.path);
  const plan = planOnce(operationOf(context, info), (compiler) =>
    compiler.selected(info.returnType, write(compiler, args), place),
  );
  return async () => {
    const text = await runStatement(plan, bindPlan(plan, info.variableValues), context.dataSource);
    return toAnswer(readJson(text, null));
  };
}
