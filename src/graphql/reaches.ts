import { getNamedType, type FieldNode, type GraphQLNamedType } from 'graphql';
import { selectedFields, type SelectionContext } from './selection.js';

/** Whether the selections below nodes of a type reach a field by a path of names. */
export function reaches(
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  context: SelectionContext,
  [name, ...rest]: readonly string[],
): boolean {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const below = [...selectedFields(type, sets, context).values()].filter(
    ([node]) => node!.name.value === name,
  );
  if (rest.length === 0 || !('getFields' in type)) return below.length > 0;
  const field = type.getFields()[name!]!;
  return below.some((inner) => reaches(getNamedType(field.type), inner, context, rest));
}
