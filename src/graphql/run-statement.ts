import type { Pool, PoolClient } from 'pg';
import { ConnectionIsNotSetError, type DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { giveBack } from '../base/read-buffers.js';
import { LruCache } from './lru-cache.js';
import type { Plan } from './plan.js';
import type { Pieces } from './row-stream.js';
import { TextQuery } from './text-query.js';

/**
 * What one connection keeps prepared, in characters of SQL; each statement counts as so many more
 * for its plan. Those unused for longest make room.
 */
const preparedAtMost = 3_000_000;
const weightOfPlan = 10_000;

const prepared = new WeakMap<PoolClient, LruCache<string, number>>();

/**
 * Sends the one statement of a plan, prepared once on each connection, with the values that it was
 * bound to. Null where the answer as a whole is null.
 */
export function runStatement(
  { text, name }: Plan,
  values: readonly unknown[],
  dataSource: DataSource,
): Promise<Pieces | null> {
  const { master } = dataSource.driver as PostgresDriver as { master?: Pool };
  return new Promise((resolve, reject) => {
    if (!master) throw new ConnectionIsNotSetError('postgres');
    let release: (isBroken: boolean) => void;
    const settle = (error: Error | null, answer: Pieces | null): void => {
      release(isBroken(error));
      if (error) reject(error);
      else resolve(answer);
    };
    const query = new TextQuery(text, name, values, settle);
    master.connect((failure, client, done) => {
      if (!client) return reject(failure!);
      release = done;
      const ask = (): void => void client.query(query);
      const forgotten = name ? makeRoom(client, name, text) : [];
      if (forgotten.length === 0) ask();
      else deallocate(client, forgotten).then(ask, (error: Error) => settle(error, null));
    });
  });
}

/** What a statement answers, read; `without` where it is null. */
export function readJson(answer: Pieces | null, without: unknown): unknown {
  return answer === null ? without : JSON.parse(wholeText(answer));
}

/** The text whose pieces these are, which nobody may read again. */
export function wholeText(pieces: Pieces): string {
  const text = (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)).toString();
  giveBack(pieces);
  return text;
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
function isBroken(failure: Error | null): boolean {
  return failure !== null && !('severity' in failure);
}

/** Notes that a connection prepares a statement; tells which ones it has to forget for that. */
function makeRoom(client: PoolClient, name: string, text: string): readonly string[] {
  const names = prepared.get(client) ?? new LruCache<string, number>(preparedAtMost, Number);
  prepared.set(client, names);
  if (names.get(name) !== undefined) return [];
  return [...names.set(name, text.length + weightOfPlan)].filter((each) => each !== name);
}

async function deallocate(client: PoolClient, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await client.query(`deallocate ${name}`);
    // pg would keep the text for as long as the connection lives
    const { connection } = client as unknown as { connection: { parsedStatements: object } };
    Reflect.deleteProperty(connection.parsedStatements, name);
  }
}
