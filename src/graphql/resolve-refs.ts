import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLResolveInfo,
} from 'graphql';
import { toAnswer } from './answer.js';
import type { EntityRef } from './entity-ref.js';
import { bindPlan, planOnce } from './plan.js';
import type { RequestContext } from './request-context.js';
import { operationOf } from './resolve-query.js';
import { readJson, runStatement } from './run-statement.js';
import { nodesById } from './selected.js';
import { Value } from './value.js';

interface Batch {
  readonly refs: EntityRef[];
  readonly answers: Promise<readonly unknown[]>;
}

const batches = new WeakMap<object, Map<string, Batch>>();

/**
 * What a reference in a payload answers. References at one place of the answer, list indexes left
 * out, that are met in the same turn share one statement.
 */
export async function resolveRef(
  ref: EntityRef,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const ofExecution = batches.get(info.variableValues) ?? new Map<string, Batch>();
  batches.set(info.variableValues, ofExecution);
  const place = pathOf(info).join('.');
  let batch = ofExecution.get(place);
  if (!batch) {
    const refs: EntityRef[] = [];
    const answers = nextTurn().then(() => {
      ofExecution.delete(place);
      return answerRefs(refs, context, info);
    });
    batch = { refs, answers };
    ofExecution.set(place, batch);
  }
  const position = batch.refs.push(ref) - 1;
  return (await batch.answers)[position];
}

async function answerRefs(
  refs: readonly EntityRef[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<readonly unknown[]> {
  const type = getNamedType(info.returnType) as GraphQLObjectType | GraphQLInterfaceType;
  const place = { nodes: info.fieldNodes, path: pathOf(info) };
  const plan = planOnce(operationOf(context, info), (compiler) =>
    compiler.selected(type, nodesById(Value.of(refs)), place),
  );
  const values = bindPlan(plan, info.variableValues);
  const text = await runStatement(plan, values, context.dataSource);
  return toAnswer(readJson(text, [])) as readonly unknown[];
}

/** Response keys from the root down to the field, list indexes left out. */
export function pathOf(info: GraphQLResolveInfo): string[] {
  const keys: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') keys.unshift(path.key);
  }
  return keys;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
