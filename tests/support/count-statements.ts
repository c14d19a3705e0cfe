import { Client } from 'pg';

/** What a piece of work asked of the database. */
export interface Counted<T> {
  readonly result: T;
  /** Texts of the statements in the order of their sending, without transaction control. */
  readonly statements: readonly string[];
}

/**
 * Runs work and records every statement that this process sends to any Postgres meanwhile, by
 * whatever way (TypeORM, a pool, a prepared statement). Not for work that runs side by side.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<Counted<T>> {
  const statements: string[] = [];
  const original = Client.prototype.query;
  const recording = function (this: Client, ...given: unknown[]): unknown {
    const [first] = given;
    const text = typeof first === 'string' ? first : (first as { text?: string } | null)?.text;
    if (text && !/^\s*(start|begin|commit|rollback|savepoint|release)\b/i.test(text)) {
      statements.push(text);
    }
    return Reflect.apply(original, this, given);
  };
  Client.prototype.query = recording as typeof original;
  try {
    return { result: await work(), statements };
  } finally {
    Client.prototype.query = original;
  }
}
