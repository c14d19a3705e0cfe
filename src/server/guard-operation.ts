import { hasRole } from '../base/viewer.js';
import { checkOperation } from '../security/query-limits/check-operation.js';
import type { Variables } from '../security/query-limits/node-cost.js';
import type { QueryLimits } from '../security/query-limits/query-limits.js';
import {
  requiredOfOperation,
  type RequiredField,
} from '../security/rights/required-of-operation.js';
import type { ValidOperation } from './known-operations.js';
import type { ServerContext } from './server-context.js';

/**
 * Holds an operation to the limits and counts its nodes against the caller's rate limit. Throws
 * QUERY_TOO_COMPLEX, and then counts nothing. Variables are as they came.
 */
export function holdToLimits(
  { schema, document, operation }: ValidOperation,
  variables: Variables,
  { spend }: ServerContext,
  limits: QueryLimits,
): void {
  spend(checkOperation({ schema, document, operation, variables, limits }));
}

/**
 * The first root field that asks for a role which the caller does not have; null where all may be
 * called, and then the operation has the time that they allow.
 */
export function fieldWithoutRight(
  { schema, document, operation }: ValidOperation,
  { viewer, deadline }: ServerContext,
): RequiredField | null {
  for (const field of requiredOfOperation(schema, document, operation)) {
    if (!hasRole(viewer, field.role)) return field;
    if (field.timeoutMs !== undefined) deadline.allow(field.timeoutMs);
  }
  return null;
}
