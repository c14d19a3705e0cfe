import type { DataSource } from 'typeorm';

/**
 * Rows and index entries of a table that were read so far on the connection that work of one statement
 * after the other goes to. For tests that hold work to a bound whatever the plan.
 */
export async function rowsRead(dataSource: DataSource, table: string): Promise<number> {
  await dataSource.query('select pg_stat_force_next_flush()');
  const [row] = await dataSource.query<[{ read: number }]>(
    `select (seq_tup_read + (select sum(idx_tup_read) from pg_stat_user_indexes i
       where i.relid = t.relid))::int as read
     from pg_stat_user_tables t where relname = $1`,
    [table],
  );
  return row.read;
}
