import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { LruCache } from './lru-cache.js';
import type { Plan } from './plan.js';
import { queryText } from './text-query.js';

/**
 * What one connection keeps prepared, in characters of SQL; each statement counts as so many more
 * for its plan. Those unused for longest make room.
 */
const preparedAtMost = 3_000_000;
const weightOfPlan = 10_000;

type Connection = [client: PoolClient, release: (destroy: boolean) => void];

const prepared = new WeakMap<PoolClient, LruCache<string, number>>();

/**
 * Sends the one statement of a plan, prepared once on each connection, with the values that it was
 * bound to. Null where the answer as a whole is null.
 */
export async function runStatement(
  { text, name }: Plan,
  values: unknown[],
  dataSource: DataSource,
): Promise<string | null> {
  const driver = dataSource.driver as PostgresDriver;
  const [client, release] = (await driver.obtainMasterConnection()) as Connection;
  let failure: Error | undefined;
  try {
    if (name) await makeRoom(client, name, text);
    return await queryText(client, text, name, values);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    release(isBroken(failure));
  }
}

/** The same within a transaction that is under way, and not prepared. */
export async function runWithin(
  manager: EntityManager,
  { text }: Plan,
  values: unknown[],
): Promise<string | null> {
  const rows: { answer: string | null }[] = await manager.query(text, values);
  return rows[0]!.answer;
}

/** A failure that Postgres itself tells leaves the connection as it was. */
function isBroken(failure: Error | undefined): boolean {
  return failure !== undefined && !('severity' in failure);
}

async function makeRoom(client: PoolClient, name: string, text: string): Promise<void> {
  const names = prepared.get(client) ?? new LruCache<string, number>(preparedAtMost, Number);
  prepared.set(client, names);
  if (names.get(name) !== undefined) return;
  for (const forgotten of names.set(name, text.length + weightOfPlan)) {
    if (forgotten === name) continue;
    await client.query(`deallocate ${forgotten}`);
    // pg would keep the text for as long as the connection lives
    const { connection } = client as unknown as { connection: { parsedStatements: object } };
    Reflect.deleteProperty(connection.parsedStatements, forgotten);
  }
}
