import type { DataSource } from 'typeorm';
import type { Plan } from './plan.js';
import type { Variables } from './value.js';

/**
 * Binds a plan and sends its one statement. Throws a GraphQLError of the field whose argument has a
 * value that is not allowed, before anything is sent.
 */
export async function runStatement(
  plan: Plan,
  variables: Variables,
  dataSource: DataSource,
): Promise<string> {
  const values = plan.values.map((value) => value.read(variables));
  const rows: { answer: string }[] = await dataSource.query(plan.text, values);
  return rows[0]!.answer;
}
