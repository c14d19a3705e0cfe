import type { EntityManager } from 'typeorm';
import { derivedTables, type Law, laws } from './derived-tables.js';

/** A row on which a derived table and its recomputation differ, or that breaks a law. */
export interface Difference {
  /** Table or law. */
  readonly of: string;
  readonly fault: 'missing' | 'wrong' | 'broken';
  /** The row as JSON: the one that should be there, or the one that should not. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** What a check found. */
export interface Verdict {
  readonly of: string;
  /** The first differences, `limit` of each kind at most; empty when all is well. */
  readonly differences: readonly Difference[];
}

/**
 * Recomputes each derived table in the database and compares it with what readers see, then looks
 * for rows that break a law, quotes whose words are not in their text among them. All in one
 * snapshot and without writing; yields a verdict as soon as each check is through.
 */
export async function* verifyDerived(
  manager: EntityManager,
  limit = 5,
): AsyncGenerator<Verdict, void, undefined> {
  const checks: readonly Law[] = [...derivedTables.map(compare), ...laws];
  for (const { of, sql } of checks) {
    const rows = (await manager.query(sql, [limit])) as Omit<Difference, 'of'>[];
    yield { of, differences: rows.map((row) => ({ of, ...row })) };
  }
}

function compare({ table, expected, actual }: (typeof derivedTables)[number]): Law {
  const sql = `
    with expected as (${expected}), actual as (${actual})
    (select 'missing' as fault, to_jsonb(d) as row
       from (select * from expected except select * from actual limit $1) d)
    union all
    (select 'wrong', to_jsonb(d)
       from (select * from actual except select * from expected limit $1) d)`;
  return { of: table, sql };
}
