import type { DataSource, EntityManager } from 'typeorm';
import type { Plan } from './plan.js';
import type { Variables } from './value.js';

/**
 * Binds a plan and sends its one statement, by a connection of the pool or within a transaction. Throws a GraphQLError of the field whose argument has a
 * value that is not allowed, before anything is sent.
 */
export async function runStatement(
  plan: Plan,
  variables: Variables,
  source: Pick<DataSource, 'query'> | Pick<EntityManager, 'query'>,
): Promise<string> {
  const values = plan.values.map((value) => value.read(variables));
  const rows: { answer: string }[] = await source.query(plan.text, values);
  return rows[0]!.answer;
}
