import {
  typeFromAST,
  type GraphQLError,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { hasRole, seesUnpublished, type Viewer } from '../base/viewer.js';
import { shapeOf } from './arguments.js';
import type { ReadExtensions } from './compiled.js';
import { Compiler } from './compiler.js';
import { LruCache } from './lru-cache.js';
import { jsonObject } from './json-text.js';
import { selectedFields, type SelectionContext } from './selection.js';
import { render, sql, type Sql } from './sql.js';
import type { Value } from './value.js';

/** One operation as the engine sees it. */
export interface Operation extends SelectionContext {
  readonly node: OperationDefinitionNode;
  readonly viewer: Viewer;
  readonly dataSource: DataSource;
}

/** A compiled statement, and the root fields that were refused while it was compiled. */
export interface Plan {
  readonly text: string;
  readonly values: readonly Value[];
  /** Response keys that the statement answers. */
  readonly keys: readonly string[];
  readonly refused: ReadonlyMap<string, GraphQLError>;
}

const plans = new LruCache<string, Plan>(1_000);
const numbers = new WeakMap<object, number>();
let counted = 0;

/**
 * The one statement of all compiled root fields of a query. Compiled once for each document, role
 * and shape of variables; the cache is bounded.
 */
export function planOf(operation: Operation): Plan {
  const key = keyOf(operation);
  const known = plans.get(key);
  if (known) return known;
  const plan = compileQuery(operation);
  plans.set(key, plan);
  return plan;
}

/** A statement made for once, such as that of the references in a payload. */
export function planOnce(operation: Operation, compile: (compiler: Compiler) => Sql): Plan {
  const compiler = new Compiler(operation.dataSource, operation.viewer, operation);
  return { ...render(sql`select ${compile(compiler)} as answer`), keys: [], refused: new Map() };
}

function keyOf({ node, schema, variables, viewer }: Operation): string {
  const number = numbers.get(node) ?? (counted += 1);
  numbers.set(node, number);
  const shapes = (node.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type as never) as unknown as GraphQLInputType;
    return shapeOf(type, variables[definition.variable.name.value]);
  });
  const rights = hasRole(viewer, 'EDITOR') ? 'editor' : seesUnpublished(viewer) ? 'all' : 'public';
  return JSON.stringify([number, rights, shapes]);
}

function compileQuery(operation: Operation): Plan {
  const query = operation.schema.getQueryType()!;
  const compiler = new Compiler(operation.dataSource, operation.viewer, operation);
  const members: [string, Sql][] = [];
  const refused = new Map<string, GraphQLError>();
  for (const [key, nodes] of rootFields(query, operation)) {
    try {
      members.push([key, compiler.field(query, {}, { nodes, path: [key] })]);
    } catch (error) {
      refused.set(key, error as GraphQLError);
    }
  }
  const statement = render(sql`select ${jsonObject(members)} as answer`);
  return { ...statement, keys: members.map(([key]) => key), refused };
}

function rootFields(
  query: GraphQLObjectType,
  operation: Operation,
): readonly (readonly [string, readonly FieldNode[]])[] {
  const fields = selectedFields(query, [operation.node.selectionSet], operation);
  return [...fields].filter(([, nodes]) => {
    const definition = query.getFields()[nodes[0]!.name.value];
    return (definition?.extensions as ReadExtensions | undefined)?.compile !== undefined;
  });
}
