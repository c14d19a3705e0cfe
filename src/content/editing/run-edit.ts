import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { answerWithin } from '../../graphql/answer-within.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { withUserErrors, type Outcome } from '../../graphql/user-error.js';
import { rehearse } from '../history/rehearse.js';
import { writeTransaction } from '../history/write-transaction.js';
import { requireStorable } from './require-storable.js';

/** An operation of an editor within a transaction. */
export type Edit<T> = (manager: EntityManager, viewer: Viewer) => Promise<T>;

/** Runs an edit of this input in a transaction; what is refused becomes a user error. */
export function runEdit<T>(
  { dataSource, viewer }: RequestContext,
  input: object,
  edit: Edit<T>,
): Promise<Outcome<T>> {
  return withUserErrors(() => {
    requireStorable(input);
    return writeTransaction(dataSource, (manager) => edit(manager, viewer));
  });
}

/**
 * Runs an edit, or with `dryRun` only rehearses it: reads what its payload would answer while it
 * stands, and takes it back, so that nothing has changed (semantics 84).
 */
export async function runOrRehearse<T, Payload extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  input: { readonly dryRun: boolean },
  edit: Edit<T>,
  payloadOf: (outcome: Outcome<T>) => Payload,
): Promise<Payload> {
  if (!input.dryRun) return payloadOf(await runEdit(context, input, edit));
  const { value: payload, userErrors } = await withUserErrors(() => {
    requireStorable(input);
    return rehearse(context.dataSource, async (manager) => {
      const value = await edit(manager, context.viewer);
      return answerWithin(manager, payloadOf({ value, userErrors: [] }), context, info);
    });
  });
  return payload ?? payloadOf({ value: null, userErrors: [userErrors[0]!] });
}
