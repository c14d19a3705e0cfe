import {
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  Kind,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  valueFromAST,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { parseNodeId, type NodeTypeName } from './node-id.js';
import { Value, type FieldPath, type Outline, type Variables } from './value.js';

/**
 * An argument at compile time. What shapes the statement is here as it is (objects, lists of
 * objects, enum values, booleans, whole numbers); other scalars and lists of them are a Value.
 * Null and absent are both undefined.
 */
export type Argument =
  | undefined
  | boolean
  | number
  | string
  | Value
  | readonly Argument[]
  | { readonly [name: string]: Argument };

/** The arguments of a field by name. */
export type Arguments = { readonly [name: string]: Argument };

type Reader = (variables: Variables) => unknown;

/** The arguments of one field, defaults filled in. */
export function argumentsOf(
  definitions: readonly GraphQLArgument[],
  node: FieldNode,
  variables: Variables,
  path: FieldPath,
): Arguments {
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  return membersOf(definitions, given, variables, path);
}

function membersOf(
  definitions: readonly (GraphQLArgument | GraphQLInputField)[],
  given: ReadonlyMap<string, ValueNode>,
  variables: Variables,
  path: FieldPath,
): Arguments {
  const members: Record<string, Argument> = {};
  for (const { name, type, defaultValue } of definitions) {
    const node = given.get(name);
    const missing =
      !node || (node.kind === Kind.VARIABLE && variables[node.name.value] === undefined);
    members[name] = missing
      ? fromData(type, defaultValue, () => defaultValue, path)
      : fromNode(type, node, variables, path);
  }
  return members;
}

function fromNode(
  type: GraphQLInputType,
  node: ValueNode,
  variables: Variables,
  path: FieldPath,
): Argument {
  if (isNonNullType(type)) return fromNode(type.ofType, node, variables, path);
  if (node.kind === Kind.NULL) return undefined;
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return fromData(type, variables[name], (given) => given[name], path);
  }
  if (isListType(type) && node.kind === Kind.LIST && !isValue(type)) {
    return node.values.map((item) => fromNode(type.ofType, item, variables, path));
  }
  if (isInputObjectType(type) && node.kind === Kind.OBJECT) {
    const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
    return membersOf(Object.values(type.getFields()), given, variables, path);
  }
  return fromData(
    type,
    valueFromAST(node, type, variables),
    (given) => valueFromAST(node, type, given),
    path,
  );
}

/** An argument out of coerced data; `read` finds the same data again under other variables. */
function fromData(type: GraphQLInputType, data: unknown, read: Reader, path: FieldPath): Argument {
  if (data === undefined || data === null) return undefined;
  if (isNonNullType(type)) return fromData(type.ofType, data, read, path);
  if (isValue(type)) return new Value(read, path, outlineOf(type, data));
  if (isListType(type)) {
    const items = Array.isArray(data) ? data : [data];
    return items.map((item, i) =>
      fromData(type.ofType, item, (given) => [read(given)].flat()[i], path),
    );
  }
  if (isInputObjectType(type)) {
    const members = data as Record<string, unknown>;
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        fromData(
          field.type,
          members[field.name],
          (given) => (read(given) as Record<string, unknown>)[field.name],
          path,
        ),
      ]),
    );
  }
  return data as Argument;
}

function outlineOf(type: GraphQLInputType, data: unknown): Outline {
  const items: readonly unknown[] = Array.isArray(data) ? data : [data];
  return {
    ...(isListType(type) && { length: Math.min(items.length, 2) as 0 | 1 | 2 }),
    ...(getNamedType(type) === GraphQLID && { types: typesOf(items) }),
    ...(isTemporal(type) && beginningOf(data)),
    ...(data === 'UTC' && { isUtc: true }),
  };
}

function isTemporal(type: GraphQLInputType): boolean {
  return ['Date', 'DateTime'].includes(getNamedType(type).name);
}

/** What begins with a day (YYYY-MM-DD) or an instant. */
function beginningOf(data: unknown): Pick<Outline, 'begins'> {
  const text = data instanceof Date ? data.toISOString() : data;
  if (typeof text !== 'string') return {};
  if (/^\d{4}-\d\d-01(?:T00:00:00.000Z)?$/.test(text)) return { begins: 'MONTH' };
  return /^\d{4}-\d\d-\d\d(?:T00:00:00.000Z)?$/.test(text) ? { begins: 'DAY' } : {};
}

function typesOf(ids: readonly unknown[]): readonly NodeTypeName[] {
  if (ids.length === 1) {
    const named = parseNodeId(String(ids[0]));
    return named ? [named.type] : [];
  }
  const types = ids.flatMap((id) => parseNodeId(String(id))?.type ?? []);
  return [...new Set(types)].toSorted();
}

/** Whether arguments of this type are values beside the statement and not part of its shape. */
function isValue(type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return isValue(type.ofType);
  if (isListType(type)) return isValue(type.ofType);
  return isScalarType(type) && type !== GraphQLInt && type.name !== 'Boolean';
}

/**
 * What of a variable decides the statement, as a text: which parts are null, its booleans, whole
 * numbers, enum values, the lengths of lists of objects, and the outlines of all other values.
 * Equal shapes share a compiled statement.
 */
export function shapeOf(type: GraphQLInputType, data: unknown): string {
  if (data === undefined || data === null) return '-';
  if (isNonNullType(type)) return shapeOf(type.ofType, data);
  if (isValue(type)) return outlineText(outlineOf(type, data));
  if (isListType(type))
    return `[${[data]
      .flat()
      .map((item) => shapeOf(type.ofType, item))
      .join(' ')}]`;
  if (isInputObjectType(type)) {
    const members = data as Record<string, unknown>;
    const given = Object.values(type.getFields()).filter(
      ({ name }) => members[name] !== undefined && members[name] !== null,
    );
    return `{${given.map((field) => `${field.name}:${shapeOf(field.type, members[field.name])}`).join(' ')}}`;
  }
  return isEnumType(type) || type instanceof GraphQLScalarType ? JSON.stringify(data) : '-';
}

/** Every part of an outline: what is left out here would let one statement answer for another. */
function outlineText({ length, types, begins, isUtc, ...none }: Outline): string {
  none satisfies Record<string, never>;
  return `*${length ?? ''}${types?.join() ?? ''}/${begins ?? ''}${isUtc ? '/UTC' : ''}`;
}
