import type { PageArgs } from './page-args.js';
import type { Order } from './order.js';
import type { AnyRow, ClassOf, Row } from './row.js';
import type { NodeTypeName } from './node-id.js';
import { sql, type RowsSql, type Sql } from './sql.js';
import type { Value } from './value.js';

/** Rows of an entity that are visible and meet a condition. */
export interface EntityRows {
  readonly from: 'entity';
  readonly many: boolean;
  readonly entity: ClassOf<object>;
  /** False where a visible row names this one: then it is visible too. */
  readonly guarded: boolean;
  readonly pick: (row: AnyRow) => { where: Sql; orderBy?: Sql };
  /** Columns of the row that are at hand: where no others are asked for, it is not read. */
  readonly known?: Known;
  /** What the fields read, where the object's type is not the entity itself. */
  readonly shape?: (row: AnyRow) => AnyRow;
}

/** Columns that are known of a row, its id always. */
export type Known = AnyRow & { readonly id: Sql };

/** Rows of a hand-written statement; its columns bear the names of the fields in snake_case. */
export interface StatementRows {
  readonly from: 'statement';
  readonly many: boolean;
  readonly statement: Sql;
  /** Lists inside a row, by the names of their fields: statements over its columns. */
  readonly lists?: ListsOf;
}

/** Statements of the lists inside a row. */
export type ListsOf = (row: AnyRow) => { readonly [name: string]: RowsSql };

/** An object put together from expressions at hand; null where `when` is false. */
export interface RecordRow {
  readonly from: 'record';
  readonly columns: AnyRow;
  readonly when?: Sql;
}

/** Whatever the ids name, null for each that nothing visible has. */
export interface NodeRows {
  readonly from: 'nodes';
  readonly many: boolean;
  readonly refs: Value<readonly (NodeRef | null)[]>;
}

/** A row by its type. */
export interface NodeRef {
  readonly type: NodeTypeName;
  readonly rowId: string;
}

/** Inputs for the format function in one case, rows in all others. */
export interface Unless {
  readonly from: 'unless';
  readonly when: Sql;
  readonly inputs: Sql;
  readonly otherwise: EntityRows;
}

/** A list in pages. */
export interface Connection {
  readonly from: 'connection';
  readonly entity: ClassOf<object> | null;
  /** Without an entity: a statement whose columns feed the edges; node_id names the node. */
  readonly statement: Sql | null;
  readonly args: PageArgs;
  readonly list: (row: AnyRow) => Listing;
  /** What counts and facets range over, where pages are made from less. */
  readonly whole?: () => WholeRange;
}

/** All rows that a connection ranges over, its page left aside, for FROM and WHERE. */
export interface WholeRange {
  readonly from: Sql;
  readonly where: Sql;
  readonly row: AnyRow;
}

/** Tables that lead to the rows of an entity. */
export interface Through {
  /** As `quote_speaker s`, to be joined with `on` the condition. */
  readonly from: Sql;
  readonly on: Sql;
  /** False where the listing's conditions on these tables leave only rows that the viewer may see. */
  readonly guarded: boolean;
  /** Columns of the rows as these tables have them: a row of which no others are read is not joined. */
  readonly columns: AnyRow;
}

/** Which rows a connection ranges over, and in what order. */
export interface Listing {
  readonly where: readonly Sql[];
  readonly order: Order;
  /** Tables that lead to the rows. */
  readonly through?: Through;
  /** totalCount where it is known without counting the rows. */
  readonly total?: Sql;
  /** What fields of the connection's own, such as facets, may count by instead of the rows. */
  readonly facts?: object;
  /** More columns for the fields of edges and nodes, by their names. */
  readonly columns?: { readonly [name: string]: Sql };
}

/** Inputs of a field's format function, as JSON. */
export interface FormatInputs {
  readonly from: 'inputs';
  readonly json: Sql;
}

/** What a compiled field may give: a scalar expression, or rows for an object or a list of them. */
export type Selected =
  Sql | EntityRows | StatementRows | RecordRow | NodeRows | Unless | Connection | FormatInputs;

/**
 * The visible row of an entity that meets a condition, which at most one row may meet. With a
 * shape, an object of another type: an expression for each of its fields.
 */
export function one<T extends object>(
  entity: ClassOf<T>,
  where: (row: Row<T>) => Sql,
  shape?: (row: Row<T>) => AnyRow,
): EntityRows {
  const pick = (row: AnyRow): { where: Sql } => ({ where: where(row as Row<T>) });
  return { from: 'entity', many: false, entity, guarded: true, pick, ...shapeOf(shape) };
}

/** The row that a visible row names by a foreign key: what visible content names is visible. */
export function named<T extends object>(
  entity: ClassOf<T>,
  where: (row: Row<T>) => Sql,
): EntityRows {
  return { ...one(entity, where), guarded: false };
}

/** The row that a foreign key names, with those of its columns that are at hand; none where it is null. */
export function keyed<T extends { id: string }>(entity: ClassOf<T>, known: Known): EntityRows {
  return { ...named(entity, (row) => sql`${row.id} = ${known.id}`), known };
}

/** All visible rows of an entity that meet a condition, in order; shaped as in `one`. */
export function many<T extends object>(
  entity: ClassOf<T>,
  pick: (row: Row<T>) => { where: Sql; orderBy: Sql },
  shape?: (row: Row<T>) => AnyRow,
): EntityRows {
  const picked = (row: AnyRow): { where: Sql; orderBy: Sql } => pick(row as Row<T>);
  return { from: 'entity', many: true, entity, guarded: true, pick: picked, ...shapeOf(shape) };
}

function shapeOf<T>(shape: ((row: Row<T>) => AnyRow) | undefined): Pick<EntityRows, 'shape'> {
  return shape ? { shape: (row) => shape(row as Row<T>) } : {};
}

/** The one row of a hand-written statement. */
export function oneOf(statement: Sql): StatementRows {
  return { from: 'statement', many: false, statement };
}

/** The rows of a hand-written statement, in its order. */
export function manyOf(statement: Sql, lists?: ListsOf): StatementRows {
  return { from: 'statement', many: true, statement, ...(lists ? { lists } : {}) };
}

/** What an id names; a merged row gives the one it was merged into. */
export function nodeById(ref: Value<NodeRef | null>): NodeRows {
  return { from: 'nodes', many: false, refs: ref.map((given) => [given]) };
}

/** What the ids name, in their order. */
export function nodesById(refs: Value<readonly (NodeRef | null)[]>): NodeRows {
  return { from: 'nodes', many: true, refs };
}

/** Rows, unless a condition holds: then the format function gets the inputs, and may refuse. */
export function unless(when: Sql, inputs: Sql, otherwise: EntityRows): Unless {
  return { from: 'unless', when, inputs, otherwise };
}

/** An object of expressions at hand, by the names of its fields. */
export function record(columns: AnyRow, when?: Sql): RecordRow {
  return when ? { from: 'record', columns, when } : { from: 'record', columns };
}

/** A list of visible rows of an entity in pages. */
export function connection<T extends object>(
  entity: ClassOf<T>,
  args: PageArgs,
  list: (row: Row<T>) => Listing,
): Connection {
  return {
    from: 'connection',
    entity,
    statement: null,
    args,
    list: (row) => list(row as Row<T>),
  };
}

/**
 * A list in pages over a hand-written statement: node_id is the row id of the node, the other
 * columns feed the fields of the edge. `whole` where the statement gives only what the page needs.
 */
export function connectionOf(
  statement: Sql,
  args: PageArgs,
  list: (row: AnyRow) => Listing,
  whole?: () => WholeRange,
): Connection {
  return { from: 'connection', entity: null, statement, args, list, ...(whole ? { whole } : {}) };
}

/** Inputs for the function that formats this field, as one JSON value. */
export function formatInputs(json: Sql): FormatInputs {
  return { from: 'inputs', json };
}
