import { parse, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { DataSource } from 'typeorm';
import { anonymous } from '../../src/base/viewer.js';
import { bindPlan, planOf } from '../../src/graphql/plan.js';
import { getSchema } from '../../src/server/schema.js';
import type { Ask } from './questions.js';

/** A statement as it is sent to Postgres, with the values of its parameters. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The one statement that our engine makes of a document, as it sends it for the public. */
export async function statementOf(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  dataSource: DataSource,
): Promise<Sent> {
  const schema = await getSchema();
  const node = parse(document).definitions[0] as OperationDefinitionNode;
  const { coerced } = getVariableValues(schema, node.variableDefinitions ?? [], variables);
  const operation = {
    schema,
    node,
    fragments: {},
    variables: coerced ?? {},
    viewer: anonymous,
    dataSource,
  };
  const plan = planOf(operation, 'pass');
  return { text: plan.text, values: bindPlan(plan, operation.variables) };
}

/** What to ask of `further` with the cursors that our own pages give. */
export async function withOwnCursors(asks: readonly Ask[], dataSource: DataSource): Promise<Ask[]> {
  const document = `query ($id: ID!, $first: Int!, $after: String) { person(id: $id) {
    quotes(first: $first, after: $after) { pageInfo { endCursor } } } }`;
  const given: Ask[] = [];
  for (const { variables, parameters } of asks) {
    const cursors: Record<string, string> = {};
    let after: string | null = null;
    for (const name of 'abcde') {
      const page = { ...variables, first: after === null ? 20 : 100, after };
      const { text, values }: Sent = await statementOf(document, page, dataSource);
      const [row] = await dataSource.query<[{ answer: string }]>(text, [...values]);
      const { data } = JSON.parse(row.answer) as {
        data: { person: { quotes: { pageInfo: { endCursor: string } } } };
      };
      after = data.person.quotes.pageInfo.endCursor;
      cursors[name] = after;
    }
    given.push({ variables: { ...variables, ...cursors }, parameters });
  }
  return given;
}
