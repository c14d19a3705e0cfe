import { Kind, OperationDefinitionNode, ValueNode } from 'graphql';
import { defaultPage, maximumPage } from '../../graphql/page-args.js';
import { isIntrospection, SelectedField } from './selected-field.js';

/** Variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;
/** Nodes that an operation can answer with, by the values of its variables. */
export type NodeCost = (variables: Variables) => number;

/** The whole schema is worth this many nodes: one introspection passes, a heap of them does not. */
const introspectionNodes = 3_000;

interface Page {
  readonly sizes: readonly NodeCost[];
  readonly inner: readonly Page[];
}

/**
 * Page sizes multiplied down each path, added up over the paths: literals, variables and their
 * defaults, 20 where nothing is given. Worked out once for a document; what is left to do for a
 * request is arithmetic.
 */
export function nodeCostOf(
  operation: OperationDefinitionNode,
  fields: readonly SelectedField[],
): NodeCost {
  const defaults = defaultsOf(operation);
  const pages = pagesOf(fields, defaults);
  const fixed = fields.filter(isIntrospection).length * introspectionNodes;
  return (variables) => fixed + sum(pages, variables);
}

function sum(pages: readonly Page[], variables: Variables): number {
  let total = 0;
  for (const { sizes, inner } of pages) {
    let size = 1;
    for (const sizeOf of sizes) size *= sizeOf(variables);
    total += size * Math.max(1, sum(inner, variables));
  }
  return total;
}

/** Fields that are no page hand their pages up. */
function pagesOf(fields: readonly SelectedField[], defaults: Defaults): Page[] {
  return fields.flatMap((field) => {
    const inner = pagesOf(field.children, defaults);
    const sizes = sizesOf(field, defaults);
    return sizes.length === 0 ? inner : [{ sizes, inner }];
  });
}

/** Arguments that multiply what a field answers, beside first and last. */
const counts = ['limit', 'rowLimit', 'columnLimit', 'splitLimit'];

function sizesOf({ node, definition }: SelectedField, defaults: Defaults): NodeCost[] {
  const sizes: NodeCost[] = [];
  const given = new Map(node.arguments?.map((each) => [each.name.value, each.value]));
  const takes = new Map(definition?.args.map((each) => [each.name, each.defaultValue]));
  if (takes.has('first')) {
    const first = numberIn(given.get('first'), defaults);
    const last = numberIn(given.get('last'), defaults);
    sizes.push((variables) => pageSize(first(variables) ?? last(variables)));
  }
  for (const name of counts) {
    if (!takes.has(name)) continue;
    const value = numberIn(given.get(name), defaults);
    const preset = takes.get(name);
    sizes.push((variables) => pageSize(value(variables) ?? preset));
  }
  if (takes.has('ids')) sizes.push(lengthOf(given.get('ids'), defaults));
  return sizes;
}

function pageSize(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return defaultPage;
  // larger pages are refused by the rules of pages, whose message names their limit
  return Math.min(Math.max(value, 0), maximumPage);
}

type Defaults = ReadonlyMap<string, ValueNode>;

function defaultsOf(operation: OperationDefinitionNode): Defaults {
  const defaults = new Map<string, ValueNode>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults.set(variable.name.value, defaultValue);
  return defaults;
}

/** A number in an argument; undefined where there is none, null included. */
function numberIn(value: ValueNode | undefined, defaults: Defaults): (from: Variables) => unknown {
  if (value?.kind === Kind.INT) {
    const number = Number(value.value);
    return () => number;
  }
  if (value?.kind !== Kind.VARIABLE) return () => undefined;
  const name = value.name.value;
  const preset = numberIn(defaults.get(name), new Map());
  return (variables) => (name in variables ? (variables[name] ?? undefined) : preset(variables));
}

function lengthOf(value: ValueNode | undefined, defaults: Defaults): NodeCost {
  if (value?.kind === Kind.LIST) return () => Math.min(value.values.length, maximumPage);
  if (value?.kind !== Kind.VARIABLE) return () => 1;
  const name = value.name.value;
  const preset = lengthOf(defaults.get(name), new Map());
  return (variables) => {
    const list = variables[name];
    return Array.isArray(list) ? Math.min(list.length, maximumPage) : preset(variables);
  };
}
