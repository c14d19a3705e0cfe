import type { EntityManager } from 'typeorm';

const selections = {
  article: `select nextval(pg_get_serial_sequence('article', 'id')) as id from generate_series(1, $1)`,
  quote: `select nextval(pg_get_serial_sequence('quote', 'id')) as id from generate_series(1, $1)`,
  speaker: `select nextval(pg_get_serial_sequence('speaker', 'id')) as id from generate_series(1, $1)`,
  image: `select nextval(pg_get_serial_sequence('image', 'id')) as id from generate_series(1, $1)`,
} as const;

/** Ids for rows that are about to be inserted together with rows that point at them. */
export async function reserveIds(
  manager: EntityManager,
  table: keyof typeof selections,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const rows = await manager.query<{ id: string }[]>(selections[table], [count]);
  return rows.map((row) => row.id);
}
