import type {
  FieldNode,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { AnyRow } from './row.js';
import type { Scope } from './scope.js';
import type { Selected } from './selected.js';
import type { SelectedFields } from './selection.js';
import type { Sql } from './sql.js';
import type { FieldPath } from './value.js';

/** Key under which an object says its type where the schema alone does not; no field can have it. */
export const typeKey = '#';
/** Key under which the inputs of a format function stand; no field can have it. */
export const inputsKey = '!';

/** A type whose fields can be selected. */
export type CompositeType = GraphQLObjectType | GraphQLInterfaceType;

/** Where a selection stands: the nodes that ask for it and its path in the answer. */
export interface Place {
  readonly nodes: readonly FieldNode[];
  readonly path: FieldPath;
}

/** What compiles selections of one operation; each answer is an SQL expression of JSON text. */
export interface ObjectCompiler extends Scope {
  readonly dataSource: DataSource;
  /** A name for a table that nothing else in the statement has. */
  alias(): Sql;
  /** What follows a table in FROM, once all that reads its rows is compiled. */
  joinsTo(alias: Sql): Sql;
  /** The fields that a type answers at a place. */
  fieldsAt(type: GraphQLNamedType, place: Place): SelectedFields;
  /** The value of one field, never null in SQL. Throws a GraphQLError of the field. */
  field(parent: CompositeType, row: AnyRow, place: Place): Sql;
  /** What a selected thing gives. */
  selected(type: GraphQLOutputType, selected: Selected, place: Place): Sql;
  /** An object whose fields read a row; `typed` adds its type under a key of ours. */
  object(type: CompositeType, row: AnyRow, place: Place, typed?: boolean): Sql;
  /** An object read from a table's alias and further columns; rows of an interface are of their own type. */
  objectAt(
    type: CompositeType,
    metadata: EntityMetadata,
    alias: Sql,
    place: Place,
    typed?: boolean,
    extras?: AnyRow,
  ): Sql;
  /** The object types that rows of a type may be of. */
  possibleTypes(type: CompositeType): readonly GraphQLObjectType[];
  /** TypeORM's description of the entity that a GraphQL type is, if it is one. */
  entityNamed(name: string): EntityMetadata | undefined;
}
