import { GraphQLError, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import { Answer } from './answer.js';
import { failureOf } from './answer-text.js';
import { bindPlan, planOf, type Operation, type Plan, type Refusals } from './plan.js';
import type { RequestContext } from './request-context.js';
import { readJson, runStatement } from './run-statement.js';

interface Answered {
  readonly plan: Plan;
  readonly answer: Answer;
}

/** The one answer of each execution; coerced variables are an object of that execution alone. */
const answers = new WeakMap<object, Promise<Answered>>();

/** Resolver of a root field that the engine compiles: its part of the operation's one answer. */
export const resolveFromStatement: GraphQLFieldResolver<unknown, RequestContext> = async (
  _source,
  _args,
  context,
  info,
) => {
  let answered = answers.get(info.variableValues);
  if (!answered) {
    answered = answerOf(context, info);
    answers.set(info.variableValues, answered);
  }
  const { plan, answer } = await answered;
  const key = String(info.path.key);
  const refusal = plan.refused.get(key);
  if (refusal) throw refusal;
  return answer.at(key);
};

async function answerOf(context: RequestContext, info: GraphQLResolveInfo): Promise<Answered> {
  const failure = failureOf(context);
  if (failure) throw failure;
  const { plan, values } = boundPlan(operationOf(context, info));
  if (plan.keys.length === 0) return { plan, answer: new Answer({}) };
  const text = await runStatement(plan, values, context.dataSource);
  return { plan, answer: new Answer(readJson(text, {}) as Record<string, unknown>) };
}

/** A plan of all fields whose arguments are allowed, and its values; the others are refused. */
function boundPlan(operation: Operation): { plan: Plan; values: unknown[] } {
  let refused: Refusals = new Map();
  for (;;) {
    const plan = planOf(operation, 'execute', refused);
    try {
      return { plan, values: bindPlan(plan, operation.variables) };
    } catch (error) {
      const key = error instanceof GraphQLError && error.path?.[0];
      if (typeof key !== 'string' || refused.has(key)) throw error;
      refused = new Map([...plan.refused, [key, error as GraphQLError]]);
    }
  }
}

/** What the engine needs to know of an operation under execution. */
export function operationOf(context: RequestContext, info: GraphQLResolveInfo): Operation {
  return {
    schema: info.schema,
    fragments: info.fragments,
    variables: info.variableValues,
    node: info.operation,
    viewer: context.viewer,
    dataSource: context.dataSource,
  };
}
