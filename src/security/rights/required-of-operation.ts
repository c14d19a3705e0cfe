import {
  DocumentNode,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

import { Requirement, requirementOf } from '../../graphql/requires.js';
import { fragmentsOf } from '../query-limits/count-selections.js';

/** A root field that asks for a role, under the name that the answer would give it. */
export interface RequiredField extends Requirement {
  readonly name: string;
  readonly responseKey: string;
}

const known = new WeakMap<OperationDefinitionNode, readonly RequiredField[]>();

/**
 * All root fields of a valid operation that ask for a role, fragments opened, @skip and @include
 * ignored. Remembered for each document.
 */
export function requiredOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly RequiredField[] {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const required = collect(schema, document, operation);
  known.set(operation, required);
  return required;
}

function collect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RequiredField[] {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const fragments = new Map(fragmentsOf(document));
  const required: RequiredField[] = [];
  const walk = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        // Each once: a second spread adds nothing and a cycle ends.
        if (fragments.delete(selection.name.value) && fragment) walk(fragment.selectionSet);
      } else {
        const name = selection.name.value;
        const requirement = fields[name] ? requirementOf(fields[name]) : null;
        const responseKey = selection.alias?.value ?? name;
        if (requirement !== null) required.push({ ...requirement, name, responseKey });
      }
    }
  };
  walk(operation.selectionSet);
  return required;
}
