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
import type { Value, Variables } from './value.js';

/** One operation as the engine sees it. */
export interface Operation extends SelectionContext {
  readonly node: OperationDefinitionNode;
  readonly viewer: Viewer;
  readonly dataSource: DataSource;
}

/**
 * What an answer is for: `execute` for graphql-js, with the types of objects that the schema leaves
 * open; `pass` to be handed on as it is.
 */
export type PlanUse = 'execute' | 'pass';

/** Root fields that are not to be answered, with the reason, by response key. */
export type Refusals = ReadonlyMap<string, GraphQLError>;

/** A compiled statement, and the root fields that were refused while it was compiled. */
export interface Plan {
  /** The name under which connections prepare it; only what is asked for a second time gets one. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly Value[];
  /** Response keys that the statement answers. */
  readonly keys: readonly string[];
  readonly refused: Refusals;
  /** Whether the statement's text is the whole answer: nothing is left for this process to do. */
  readonly isWhole: boolean;
}

/** Characters of SQL that are kept compiled. */
const keptAtMost = 32_000_000;

const plans = new LruCache<string, Plan>(keptAtMost, ({ text }) => text.length);
/** How many statements have a name, under which connections prepare them. */
let named = 0;

/** What of an operation is the same whatever its variables hold. */
interface Described {
  /** Stands for the document in the keys of plans. */
  readonly number: number;
  readonly types: readonly (readonly [name: string, type: GraphQLInputType])[];
}

const described = new WeakMap<OperationDefinitionNode, Described>();
let counted = 0;

/**
 * The one statement of all compiled root fields of a query but those that were refused already.
 * Compiled once for each document, role and shape of variables; the cache is bounded.
 */
export function planOf(operation: Operation, use: PlanUse, refused: Refusals = new Map()): Plan {
  if (refused.size > 0) return compileQuery(operation, use, refused);
  const key = keyOf(operation, use);
  const known = plans.get(key);
  if (known?.name) return known;
  const plan = known
    ? { ...known, name: `whosaid_${(named += 1)}` }
    : compileQuery(operation, use, refused);
  plans.set(key, plan);
  return plan;
}

/** A statement made for once, such as that of the references in a payload. */
export function planOnce(operation: Operation, compile: (compiler: Compiler) => Sql): Plan {
  const compiler = new Compiler(operation, 'execute');
  const statement = render(sql`select ${compile(compiler)} as answer`);
  return { ...statement, keys: [], refused: new Map(), isWhole: false };
}

/**
 * The values of a plan's parameters. Throws a GraphQLError of the field whose argument has a value
 * that is not allowed.
 */
export function bindPlan(plan: Plan, variables: Variables): unknown[] {
  return plan.values.map((value) => value.read(variables));
}

function keyOf(operation: Operation, use: PlanUse): string {
  const { variables, viewer } = operation;
  const { number, types } = describe(operation);
  const rights = hasRole(viewer, 'EDITOR') ? 'editor' : seesUnpublished(viewer) ? 'all' : 'public';
  let key = `${number} ${use} ${rights}`;
  for (const [name, type] of types) key += ` ${shapeOf(type, variables[name])}`;
  return key;
}

function describe({ node, schema }: Operation): Described {
  const known = described.get(node);
  if (known) return known;
  const types = (node.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type as never) as unknown as GraphQLInputType;
    return [definition.variable.name.value, type] as const;
  });
  const made = { number: (counted += 1), types };
  described.set(node, made);
  return made;
}

function compileQuery(operation: Operation, use: PlanUse, before: Refusals): Plan {
  const query = operation.schema.getQueryType()!;
  const compiler = new Compiler(operation, use);
  const members: [string, Sql][] = [];
  const refused = new Map(before);
  let isWhole = true;
  for (const [key, nodes] of selectedFields(query, [operation.node.selectionSet], operation)) {
    if (refused.has(key)) continue;
    if (!isCompiled(query, nodes[0]!)) {
      isWhole = false;
      continue;
    }
    try {
      members.push([key, compiler.field(query, {}, { nodes, path: [key] })]);
    } catch (error) {
      refused.set(key, error as GraphQLError);
    }
  }
  const data = jsonObject(members);
  // what is handed on as it is is the whole answer, so that nothing is put around it here
  const answer = use === 'pass' ? jsonObject([['data', data]]) : data;
  return {
    ...render(sql`select ${answer} as answer`),
    keys: members.map(([key]) => key),
    refused,
    isWhole: isWhole && refused.size === 0 && !compiler.formats,
  };
}

function isCompiled(query: GraphQLObjectType, { name }: FieldNode): boolean {
  if (name.value === '__typename') return true;
  const extensions = query.getFields()[name.value]?.extensions as ReadExtensions | undefined;
  return extensions?.compile !== undefined;
}
