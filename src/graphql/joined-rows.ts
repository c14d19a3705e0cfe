import type { EntityMetadata } from 'typeorm';
import { homeOf, type AnyRow } from './row.js';
import { identifier, join, sql, type Sql } from './sql.js';

/** Says which row of another table stands beside a row; at most one may. */
export type Beside<R, T> = (row: R, other: T) => Sql;

interface Joined {
  readonly on: Beside<never, never>;
  readonly row: AnyRow;
  readonly sql: Sql;
}

/**
 * Rows that several fields of an object read, joined to its table once. A lateral subquery with a
 * limit keeps the rows in their order: nothing but a nested loop can join it.
 */
export class JoinedRows {
  private readonly byAlias = new Map<Sql, Joined[]>();

  constructor(private readonly alias: () => Sql) {}

  /** The columns of the other row, all null where there is none. */
  beside(row: AnyRow, metadata: EntityMetadata, on: Beside<never, never>): AnyRow {
    const home = homeOf(row);
    const joined = this.byAlias.get(home) ?? [];
    this.byAlias.set(home, joined);
    const known = joined.find((each) => each.on === on);
    if (known) return known.row;
    const inner = this.alias();
    const outer = this.alias();
    const from = sql`${identifier(metadata.tableName)} ${inner}`;
    const where = on(row as never, columnsOf(metadata, inner) as never);
    const made: Joined = {
      on,
      row: columnsOf(metadata, outer),
      sql: sql` left join lateral (select * from ${from} where ${where} limit 1) ${outer} on true`,
    };
    joined.push(made);
    return made.row;
  }

  /** What follows the table with the alias in FROM. */
  joinsTo(alias: Sql): Sql {
    return join(
      (this.byAlias.get(alias) ?? []).map((joined) => joined.sql),
      '',
    );
  }
}

/** The columns of a row that may be missing. */
function columnsOf(metadata: EntityMetadata, alias: Sql): AnyRow {
  return Object.fromEntries(
    metadata.columns.map(({ propertyName, databaseName }) => [
      propertyName,
      sql`${alias}.${identifier(databaseName)}`,
    ]),
  );
}
