import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { Viewer } from '../base/viewer.js';
import { argumentsOf, type Argument } from './arguments.js';
import type { ReadExtensions } from './compiled.js';
import { compileConnection } from './compile-connection.js';
import { compileEntity } from './compile-entity.js';
import { compileNodes } from './compile-nodes.js';
import { compileElements, compileStatement } from './compile-statement.js';
import { compileFilter } from './filter.js';
import { jsonObject, orNull, type JsonText } from './json-text.js';
import { JoinedRows, type Beside } from './joined-rows.js';
import { leafJson } from './leaf-json.js';
import {
  inputsKey,
  typeKey,
  type CompositeType,
  type ObjectCompiler,
  type Place,
} from './object-compiler.js';
import { reaches } from './reaches.js';
import { entityRow, type AnyRow, type ClassOf, type Row } from './row.js';
import type { Table } from './scope.js';
import { keyed, type Selected } from './selected.js';
import { selectedFields, type SelectedFields, type SelectionContext } from './selection.js';
import { all, identifier, join, literal, Sql, sql } from './sql.js';
import { rowIdJson, typeNameJson } from './type-of-row.js';
import { atField } from './value.js';
import { visibleTo } from './visible-to.js';

/** What an operation is compiled against. */
export interface CompileContext extends SelectionContext {
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
}

/**
 * Turns selections into SQL expressions of JSON text. Each field is one expression over the alias
 * that its object is read from; objects and lists are correlated subqueries, whatever the depth.
 */
export class Compiler implements ObjectCompiler {
  /** Whether some field hands its inputs to a function of this process. */
  formats = false;
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
  private aliases = 0;
  private readonly joined = new JoinedRows(() => this.alias());

  constructor(
    private readonly context: CompileContext,
    private readonly use: 'execute' | 'pass',
  ) {
    this.dataSource = context.dataSource;
    this.viewer = context.viewer;
  }

  alias(): Sql {
    this.aliases += 1;
    return identifier(`t${this.aliases}`);
  }

  table<T extends object>(entity: ClassOf<T>): Table<T> {
    const metadata = this.dataSource.getMetadata(entity as never);
    const alias = this.alias();
    return {
      from: sql`${identifier(metadata.tableName)} ${alias}`,
      row: entityRow(metadata, alias) as Row<T>,
      visible: visibleTo(this, metadata, alias),
    };
  }

  beside<R extends object, T extends object>(
    row: R,
    entity: ClassOf<T>,
    on: Beside<R, Row<T>>,
  ): Row<T> {
    const metadata = this.dataSource.getMetadata(entity as never);
    return this.joined.beside(row as AnyRow, metadata, on as never) as Row<T>;
  }

  joinsTo(alias: Sql): Sql {
    return this.joined.joinsTo(alias);
  }

  exists<T extends object>(entity: ClassOf<T>, where: (row: Row<T>) => Sql): Sql {
    const { from, row, visible } = this.table(entity);
    return sql`exists (select from ${from} where ${all([visible, where(row)])})`;
  }

  matches(filter: ClassOf<object>, row: object, argument: Argument): Sql {
    const type = this.context.schema.getType(filter.name);
    if (!isInputObjectType(type)) throw new Error(`${filter.name} is no input type of the schema`);
    return compileFilter(type, row as AnyRow, argument, this);
  }

  /** The fields that a type answers at a place. */
  fieldsAt(type: GraphQLNamedType, { nodes }: Place): SelectedFields {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return selectedFields(type, sets, this.context);
  }

  /** The value of one field as JSON text, never null in SQL. Throws a GraphQLError of the field. */
  field(parent: CompositeType, row: AnyRow, place: Place): Sql {
    const name = place.nodes[0]!.name.value;
    if (name === '__typename') return typeNameJson(this, parent, row);
    const definition = parent.getFields()[name]!;
    try {
      return this.selected(definition.type, this.read(parent, definition, row, place), place);
    } catch (error) {
      throw atField(error, place.path);
    }
  }

  /** What a selected thing gives as JSON text. */
  selected(type: GraphQLOutputType, selected: Selected, place: Place): Sql {
    const target = getNamedType(type);
    if (selected instanceof Sql) {
      if (isLeafType(target)) return orNull(leafJson(target, selected));
      return compileElements(this, target as CompositeType, selected, place);
    }
    const composite = target as CompositeType;
    switch (selected.from) {
      case 'inputs':
        this.formats = true;
        return orNull(jsonObject([[inputsKey, sql`${selected.json}::text`]]));
      case 'record': {
        const json = this.object(composite, selected.columns, place);
        return selected.when ? sql`case when ${selected.when} then ${json} else 'null' end` : json;
      }
      case 'entity':
        return compileEntity(this, composite, selected, place);
      case 'statement':
        return compileStatement(this, composite, selected, place);
      case 'nodes':
        return compileNodes(this, composite, selected, place);
      case 'unless': {
        this.formats = true;
        const inputs = jsonObject([[inputsKey, sql`${selected.inputs}::text`]]);
        const otherwise = compileEntity(this, composite, selected.otherwise, place);
        return sql`case when ${selected.when} then ${inputs} else ${otherwise} end`;
      }
      case 'connection':
        return compileConnection(this, composite as GraphQLObjectType, selected, place);
    }
  }

  /** An object whose fields read a row, as JSON text; `typed` adds its type under a key of ours. */
  object(type: CompositeType, row: AnyRow, place: Place, typed = false): JsonText {
    const isTyped = typed && this.use === 'execute';
    const members: [string, Sql][] = isTyped ? [[typeKey, typeNameJson(this, type, row)]] : [];
    for (const [key, nodes] of this.fieldsAt(type, place)) {
      members.push([key, this.field(type, row, { nodes, path: [...place.path, key] })]);
    }
    return jsonObject(members);
  }

  /** An object read from an entity's table under an alias and further columns; rows of an interface are of their own type. */
  objectAt(
    type: CompositeType,
    metadata: EntityMetadata,
    alias: Sql,
    place: Place,
    typed = isAbstractType(type),
    extras: AnyRow = {},
  ): Sql {
    if (!isAbstractType(type) || !this.differsByType(type, place)) {
      return this.object(type, { ...entityRow(metadata, alias), ...extras }, place, typed);
    }
    const kind = sql`${alias}.${identifier(metadata.discriminatorColumn!.databaseName)}`;
    const cases = this.context.schema.getPossibleTypes(type).map((possible) => {
      const child = this.entityNamed(possible.name)!;
      const row = { ...entityRow(child, alias), ...extras };
      const json = this.object(possible, row, place, typed);
      return sql`when ${literal(child.discriminatorValue!)} then ${json}`;
    });
    return sql`case ${kind} ${join(cases, ' ')} end`;
  }

  possibleTypes(type: CompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.context.schema.getPossibleTypes(type) : [type];
  }

  /** TypeORM's description of the entity that a GraphQL type is, if it is one. */
  entityNamed(name: string): EntityMetadata | undefined {
    return this.dataSource.entityMetadatas.find((metadata) => metadata.name === name);
  }

  private read(
    parent: CompositeType,
    definition: GraphQLField<unknown, unknown>,
    row: AnyRow,
    { nodes, path }: Place,
  ): Selected {
    const { compile } = definition.extensions as ReadExtensions;
    if (compile) {
      const args = argumentsOf(definition.args, nodes[0]!, this.context.variables, path);
      const selects = (...names: string[]): boolean =>
        reaches(getNamedType(definition.type), nodes, this.context, names);
      return compile(row as never, args as never, this, selects);
    }
    const target = getNamedType(definition.type);
    const column = row[definition.name];
    if (isLeafType(target)) {
      if (!column) throw new Error(`${parent.name}.${definition.name} has neither SQL nor column`);
      return definition.name === 'id' ? rowIdJson(this, parent, row, column) : column;
    }
    if (isList(definition.type)) return column!;
    const entity = this.entityNamed(target.name);
    const key = row[`${definition.name}Id`];
    if (!entity || !key) {
      throw new Error(`${parent.name}.${definition.name} has neither SQL nor foreign key`);
    }
    return keyed(entity.target as ClassOf<{ id: string }>, { id: key });
  }

  /** Whether the rows of an interface answer other fields by their type. */
  private differsByType(type: GraphQLInterfaceType, place: Place): boolean {
    const own = this.fieldsAt(type, place);
    return this.context.schema
      .getPossibleTypes(type)
      .some((possible) => !sameFields(own, this.fieldsAt(possible, place)));
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function sameFields(left: SelectedFields, right: SelectedFields): boolean {
  if (left.size !== right.size) return false;
  for (const [key, nodes] of left) {
    const others = right.get(key);
    if (others?.length !== nodes.length) return false;
    if (!nodes.every((node, i) => node === others[i])) return false;
  }
  return true;
}
