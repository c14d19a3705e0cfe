import { bindPlan, planOf, type Operation } from './plan.js';
import type { RequestContext } from './request-context.js';
import { runStatement } from './run-statement.js';

const failures = new WeakMap<RequestContext, unknown>();

/**
 * The data of a query as JSON text straight from Postgres, where its one statement is all there is
 * to do. Null where graphql-js has to answer: part of it is made in this process, an argument is
 * refused, or the statement failed, which `failureOf` then tells.
 */
export async function answerText(
  operation: Operation,
  context: RequestContext,
): Promise<string | null> {
  let bound: unknown[];
  const plan = planOf(operation, 'pass');
  if (!plan.isWhole) return null;
  try {
    bound = bindPlan(plan, operation.variables);
  } catch {
    return null;
  }
  try {
    return await runStatement(plan, bound, operation.dataSource);
  } catch (error) {
    failures.set(context, error);
    return null;
  }
}

/** What the statement of this request failed with, so that it is not sent again. */
export function failureOf(context: RequestContext): unknown {
  return failures.get(context);
}
