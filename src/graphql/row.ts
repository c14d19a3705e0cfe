import type { EntityMetadata } from 'typeorm';
import { identifier, JsonSql, literal, notNull, sql, Sql } from './sql.js';

/** The columns of one row as SQL, by the properties of its class. */
export type Row<T> = { readonly [K in keyof T]-?: Sql };

/** Any class, entities that are abstract included. */
export type ClassOf<T> = abstract new (...given: never[]) => T;

/** Columns without a class: what a hand-written statement or a record gives. */
export type AnyRow = { readonly [name: string]: Sql | undefined };

const home = Symbol('alias of the table that a row is read from');

/** The columns of an entity under an alias. */
export function entityRow(entity: EntityMetadata, alias: Sql): AnyRow {
  const columns = entity.columns.map(({ propertyName, databaseName, isNullable }) => {
    const column = sql`${alias}.${identifier(databaseName)}`;
    return [propertyName, isNullable ? column : notNull(column)] as const;
  });
  return Object.assign(Object.fromEntries(columns), { [home]: alias });
}

/** The alias of the table that the row of an entity is read from. */
export function homeOf(row: object): Sql {
  const alias = (row as { readonly [home]?: Sql })[home];
  if (!alias) throw new Error('This row is of no table');
  return alias;
}

/** The columns of a hand-written statement: each field reads the column of its name in snake_case. */
export function statementRow(alias: Sql): AnyRow {
  return byName((name) => sql`${alias}.${columnOf(name)}`);
}

/**
 * An element of a jsonb array as a row: each field reads the key of its name. Keys that end in Id
 * are row ids of entities.
 */
export function elementRow(element: Sql): AnyRow {
  return byName((name) =>
    name.endsWith('Id')
      ? sql`(${element} ->> ${literal(name)})::bigint`
      : new JsonSql(sql`(${element} -> ${literal(name)})`.pieces),
  );
}

function byName(column: (name: string) => Sql): AnyRow {
  return new Proxy(Object.freeze({}), {
    get: (_, name) => (typeof name === 'string' ? column(name) : undefined),
  });
}

/** The column that a field of this name reads in a hand-written statement. */
export function columnOf(name: string): Sql {
  return identifier(snake(name));
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
