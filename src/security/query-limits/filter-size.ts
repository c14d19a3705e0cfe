import {
  getNamedType,
  GraphQLInputObjectType,
  isInputObjectType,
  isLeafType,
  Kind,
  OperationDefinitionNode,
  ValueNode,
  valueFromASTUntyped,
} from 'graphql';

import { Variables } from './node-cost.js';
import { SelectedField } from './selected-field.js';

/** An argument that is a filter, wherever it stands in an operation. */
export interface FilterArgument {
  readonly type: GraphQLInputObjectType;
  readonly value: ValueNode;
}

/** How deep a filter nests and how many conditions it has. */
export interface FilterSize {
  readonly depth: number;
  readonly conditions: number;
}

/** All filters of an operation. */
export function filtersOf(fields: readonly SelectedField[]): FilterArgument[] {
  return fields.flatMap((field) => {
    const own = field.definition?.args.flatMap((argument) => {
      const type = getNamedType(argument.type);
      const given = field.node.arguments?.find((each) => each.name.value === argument.name);
      if (!given || !isInputObjectType(type) || !type.name.endsWith('Filter')) return [];
      return [{ type, value: given.value }];
    });
    return [...(own ?? []), ...filtersOf(field.children)];
  });
}

/** Values of an operation's variables with the defaults of those that were not given. */
export function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const missing = operation.variableDefinitions?.filter(
    ({ variable, defaultValue }) => defaultValue && !(variable.name.value in variables),
  );
  if (!missing?.length) return variables;
  const defaults = missing.map(({ variable, defaultValue }) => [
    variable.name.value,
    valueFromASTUntyped(defaultValue!),
  ]);
  return { ...Object.fromEntries(defaults), ...variables };
}

/**
 * Levels and conditions of a filter as it was given, before anything is checked against its type.
 * A level is a filter that can hold others; a condition is a value to compare with. Counting
 * stops one level below `deepest`, so that no input can exhaust the stack.
 */
export function filterSize(
  { type, value }: FilterArgument,
  variables: Variables,
  deepest: number,
): FilterSize {
  const size = { depth: 0, conditions: 0 };
  const visit = (into: GraphQLInputObjectType, given: unknown, above: number): void => {
    if (above > deepest) return;
    if (Array.isArray(given)) return given.forEach((each) => visit(into, each, above));
    if (typeof given !== 'object' || given === null) return;
    const level = isOperators(into) ? above : above + 1;
    size.depth = Math.max(size.depth, level);
    const entries = Object.entries(given);
    if (entries.length === 0) size.conditions += 1;
    for (const [name, inner] of entries) {
      const innerType = getNamedType(into.getFields()[name]?.type);
      if (isInputObjectType(innerType)) visit(innerType, inner, level);
      else if (inner !== null) size.conditions += 1;
    }
  };
  visit(type, valueFromASTUntyped(value, { ...variables }), 0);
  return size;
}

/**
 * True where a variable stands in the place of a filter or a list of them, so that what it holds
 * decides the size; variables in the place of a value count 1 at most, whatever they hold.
 */
export function holdsFilters({ type, value }: FilterArgument): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST)
    return value.values.some((each) => holdsFilters({ type, value: each }));
  if (value.kind !== Kind.OBJECT) return false;
  return value.fields.some((field) => {
    const inner = getNamedType(type.getFields()[field.name.value]?.type);
    return isInputObjectType(inner) && holdsFilters({ type: inner, value: field.value });
  });
}

/** StringFilter and the like: only operators, nothing nests in them. */
function isOperators(type: GraphQLInputObjectType): boolean {
  return Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)));
}
