import { getNamedType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../base/errors.js';
import { toAnswer } from './answer.js';
import { EntityRef } from './entity-ref.js';
import { bindPlan, planOnce } from './plan.js';
import type { RequestContext } from './request-context.js';
import { operationOf } from './resolve-query.js';
import { pathOf } from './resolve-refs.js';
import { runWithin } from './run-statement.js';
import { selectedFields } from './selection.js';
import { nodesById } from './selected.js';
import { Value } from './value.js';

/**
 * The payload of a root field with its references read already, by the transaction that is under
 * way: what would be answered if it were committed. Throws BAD_USER_INPUT for one that is asked for
 * under two names.
 */
export async function answerWithin<Payload extends object>(
  manager: EntityManager,
  payload: Payload,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Payload> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const operation = operationOf(context, info);
  const sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const answered = new Map<string, unknown>();
  for (const [key, nodes] of selectedFields(type, sets, operation)) {
    const name = nodes[0]!.name.value;
    const ref: unknown = Reflect.get(payload, name);
    if (!(ref instanceof EntityRef)) continue;
    if (answered.has(name)) {
      throw new WhosaidError('BAD_USER_INPUT', `Ask for ${name} once where dryRun is true.`);
    }
    const fieldType = getNamedType(type.getFields()[name]!.type) as GraphQLObjectType;
    const place = { nodes, path: [...pathOf(info), key] };
    const plan = planOnce(operation, (compiler) =>
      compiler.selected(fieldType, nodesById(Value.of([ref])), place),
    );
    const text = await runWithin(manager, plan, bindPlan(plan, info.variableValues));
    answered.set(name, (toAnswer(JSON.parse(text ?? '[]')) as readonly unknown[])[0] ?? null);
  }
  return { ...payload, ...Object.fromEntries(answered) };
}
