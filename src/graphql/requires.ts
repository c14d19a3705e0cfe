import { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

import { RoleName, roles } from '../base/viewer.js';

/** What a root field asks of the caller and of the clock. */
export interface Requirement {
  readonly role: RoleName;
  /** Longer than other operations: imports. */
  readonly timeoutMs?: number;
}

/**
 * Names the least role that may call a query or mutation (semantics 50). It is checked before
 * execution, so before any look at the input. A mutation without it stops the start.
 */
export function Requires(
  role: RoleName,
  options: Omit<Requirement, 'role'> = {},
): ReturnType<typeof Extensions> {
  return Extensions({ requires: { role, ...options } satisfies Requirement });
}

/** What was declared with @Requires at this field; null where nothing was. */
export function requirementOf(field: GraphQLField<unknown, unknown>): Requirement | null {
  const declared: unknown = field.extensions['requires'];
  return isRequirement(declared) ? declared : null;
}

function isRequirement(value: unknown): value is Requirement {
  if (typeof value !== 'object' || value === null || !('role' in value)) return false;
  return roles.some((role) => role === value.role);
}
