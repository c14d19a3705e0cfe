import { getNamedType, type GraphQLObjectType } from 'graphql';
import type { CompositeType, ObjectCompiler, Place } from './object-compiler.js';
import { pageOf, totalOf, wholeRange, type Page, type Range } from './connection-sql.js';
import { jsonArray, jsonObject, jsonText, orNull } from './json-text.js';
import { columnOf, entityRow, statementRow } from './row.js';
import { named, type Connection, type WholeRange } from './selected.js';
import type { SelectedFields } from './selection.js';
import { all, identifier, join, sql, type Sql } from './sql.js';
import { visibleTo } from './visible-to.js';

/** What a field of its own on a connection type, such as facets, gets as its row. */
export interface ConnectionRow {
  /** The rows that the connection ranges over, without its page, under a new alias. */
  readonly whole: () => WholeRange;
  /** The facts of the listing. */
  readonly facts: object | undefined;
}

/** A connection as JSON text: only what is selected is computed, the page at most once. */
export function compileConnection(
  compiler: ObjectCompiler,
  type: GraphQLObjectType,
  connection: Connection,
  place: Place,
): Sql {
  const range = rangeOf(compiler, connection);
  const alias = compiler.alias();
  const fields = type.getFields();
  const selected = compiler.fieldsAt(type, place);
  const page = pageOf(connection, range, alias, isMoreAsked(compiler, type, selected, connection));
  let paged = false;
  const memberOf = (key: string, inner: Place): Sql => {
    const name = inner.nodes[0]!.name.value;
    const target = fields[name] && (getNamedType(fields[name].type) as CompositeType);
    switch (name) {
      case 'edges':
        paged = true;
        return listOf(page, edgeJson(compiler, target!, connection, alias, page, inner));
      case 'nodes':
        paged = true;
        return listOf(page, nodeJson(compiler, target!, connection, alias, page, inner));
      case 'pageInfo':
        paged = true;
        return pageInfoJson(compiler, target!, page, inner);
      case 'totalCount':
        return sql`${totalOf(connection, range)}::text`;
      default: {
        const row: ConnectionRow = {
          whole: () => wholeRange(connection, range),
          facts: connection.list(range().row).facts,
        };
        return compiler.field(type, row as never, { ...inner, path: [...place.path, key] });
      }
    }
  };
  const members = [...selected].map(
    ([key, nodes]) => [key, memberOf(key, { nodes, path: [...place.path, key] })] as const,
  );
  const json = jsonObject(members);
  // `having` makes it one row also where nothing selected aggregates
  const joins = compiler.joinsTo(alias);
  if (paged)
    return sql`(select ${json} from ${page.from(sql`${json}${joins}`)}${joins} having true)`;
  return join([json, ...page.cursorsGiven], ' || ');
}

function rangeOf(compiler: ObjectCompiler, { entity, statement }: Connection): () => Range {
  return () => {
    const alias = compiler.alias();
    if (!entity) {
      const from = sql`(${statement!}) ${alias}`;
      return { from, alias, row: statementRow(alias), visible: sql`true` };
    }
    const metadata = compiler.dataSource.getMetadata(entity as never);
    return {
      from: sql`${identifier(metadata.tableName)} ${alias}`,
      alias,
      row: entityRow(metadata, alias),
      visible: visibleTo(compiler, metadata, alias),
    };
  };
}

/** Whether the selection asks what only a row beyond the page can tell. */
function isMoreAsked(
  compiler: ObjectCompiler,
  type: GraphQLObjectType,
  selected: SelectedFields,
  { args }: Connection,
): boolean {
  const fact = args.last === undefined ? 'hasNextPage' : 'hasPreviousPage';
  return [...selected.values()]
    .filter(([node]) => node!.name.value === 'pageInfo')
    .some((nodes) => {
      const info = getNamedType(type.getFields()['pageInfo']!.type);
      const facts = compiler.fieldsAt(info, { nodes, path: [] });
      return [...facts.values()].some(([node]) => node!.name.value === fact);
    });
}

function listOf({ position, inside }: Page, element: Sql): Sql {
  return jsonArray(element, {
    ...(position && { orderBy: position }),
    ...(inside && { filter: inside }),
  });
}

function nodeJson(
  compiler: ObjectCompiler,
  type: CompositeType,
  connection: Connection,
  alias: Sql,
  page: Page,
  place: Place,
): Sql {
  if (connection.entity) {
    const metadata = compiler.dataSource.getMetadata(connection.entity as never);
    return compiler.objectAt(type, metadata, alias, place, undefined, page.extras);
  }
  const entity = compiler.entityNamed(type.name)!.target as never;
  const row = named<{ id: string }>(
    entity,
    (node) => sql`${node.id} = ${alias}.${columnOf('nodeId')}`,
  );
  return compiler.selected(type, row, place);
}

function edgeJson(
  compiler: ObjectCompiler,
  type: CompositeType,
  connection: Connection,
  alias: Sql,
  page: Page,
  place: Place,
): Sql {
  const row = statementRow(alias);
  const members = [...compiler.fieldsAt(type, place)].map(([key, nodes]) => {
    const inner = { nodes, path: [...place.path, key] };
    const name = nodes[0]!.name.value;
    if (name === 'cursor') return [key, jsonText(['"', page.cursor, '"'], true)] as const;
    if (name !== 'node') return [key, compiler.field(type, row, inner)] as const;
    const target = getNamedType(type.getFields()['node']!.type) as CompositeType;
    return [key, nodeJson(compiler, target, connection, alias, page, inner)] as const;
  });
  return jsonObject(members);
}

function pageInfoJson(
  compiler: ObjectCompiler,
  type: CompositeType,
  page: Page,
  place: Place,
): Sql {
  const cursorAt = (end: Sql): Sql =>
    orNull(
      sql`'"' || max(${page.cursor}) filter (where ${all([end, ...(page.inside ? [page.inside] : [])])}) || '"'`,
    );
  const facts: Readonly<Record<string, Sql>> = {
    hasNextPage: sql`(${page.hasNextPage})::text`,
    hasPreviousPage: sql`(${page.hasPreviousPage})::text`,
    startCursor: cursorAt(page.isFirst),
    endCursor: cursorAt(page.isLast),
  };
  const members = [...compiler.fieldsAt(type, place)].map(([key, nodes]) => {
    const fact = facts[nodes[0]!.name.value];
    return [key, fact ?? compiler.field(type, {}, { nodes, path: [...place.path, key] })] as const;
  });
  return jsonObject(members);
}
