import type { Deadline } from './deadline.js';
import { bindPlan, planOf, type Operation } from './plan.js';
import type { RequestContext } from './request-context.js';
import type { Pieces } from './row-stream.js';
import { runStatement } from './run-statement.js';

/** By the deadline, which is one for the whole of a request: of its context Apollo makes copies. */
const failures = new WeakMap<Deadline, unknown>();

/**
 * The answer to a query, `{"data":…}`, as JSON text straight from Postgres, where its one statement is
 * all there is to do. Null where graphql-js has to answer: part of it is made in this process, an argument is
 * refused, or the statement failed, which `failureOf` then tells.
 */
export function answerText(
  operation: Operation,
  context: RequestContext,
): Promise<Pieces | null> | null {
  if (failures.has(context.deadline)) return null;
  let bound: unknown[];
  const plan = planOf(operation, 'pass');
  if (!plan.isWhole) return null;
  try {
    bound = bindPlan(plan, operation.variables);
  } catch {
    return null;
  }
  return runStatement(plan, bound, operation.dataSource).catch((error: unknown) => {
    failures.set(context.deadline, error);
    return null;
  });
}

/** What the statement of this request failed with, so that it is not sent again. */
export function failureOf(context: RequestContext): unknown {
  return failures.get(context.deadline);
}
