import { expect } from '@jest/globals';
import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { DataSource } from 'typeorm';
import { anonymous, type RoleName, type Viewer } from '../../src/base/viewer.js';
import { answerText } from '../../src/graphql/answer-text.js';
import { Deadline } from '../../src/graphql/deadline.js';
import type { RequestContext } from '../../src/graphql/request-context.js';
import type { Pieces } from '../../src/graphql/row-stream.js';
import { readJson } from '../../src/graphql/run-statement.js';
import { formatError } from '../../src/server/format-error.js';
import { fragmentsOf } from '../../src/server/pass-through.js';
import { getSchema } from '../../src/server/schema.js';

/** An answer as a client gets it; data is left loose, for tests say what it must be. */
export interface QueryAnswer {
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: Record<string, any>;
  readonly errors: readonly {
    readonly message: string;
    readonly code: unknown;
    readonly path: readonly (string | number)[] | undefined;
  }[];
}

export interface QueryOptions {
  /** Asked once, by graphql-js alone: for tests that count statements. */
  readonly once?: boolean;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer?: Viewer;
}

const documents = new Map<string, DocumentNode>();

/**
 * Runs an operation against the public schema, without HTTP, as the viewer (anonymous unless told).
 * Where Postgres' text can be handed on as the answer, it must be the same answer.
 */
export async function runQuery(
  dataSource: DataSource,
  source: string,
  { variables, viewer = anonymous, once = false }: QueryOptions = {},
): Promise<QueryAnswer> {
  const schema = await getSchema();
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  const faults = validate(schema, document);
  const deadline = new Deadline(60_000);
  const contextValue = { dataSource, viewer, requestId: 'test', deadline };
  const result: ExecutionResult =
    faults.length > 0
      ? { errors: faults }
      : await execute({
          schema,
          document,
          variableValues: variables,
          contextValue,
        });
  deadline.done();
  const errors = (result.errors ?? []).map((error) => {
    const { message, path, extensions } = formatError(error.toJSON(), error);
    if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR') throw error.originalError ?? error;
    return { message, path, code: extensions?.['code'] };
  });
  const answer = { data: plain(result.data), errors };
  if (faults.length === 0 && errors.length === 0 && !once) {
    const passed = await passedOn(schema, document, variables ?? {}, contextValue);
    if (passed !== null) expect(readJson(passed, null)).toEqual({ data: answer.data });
  }
  return answer;
}

/** The answer as Postgres gives it, where that is all of it. */
async function passedOn(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Promise<Pieces | null> {
  const node = getOperationAST(document);
  if (node?.operation !== 'query') return null;
  const { coerced } = getVariableValues(schema, node.variableDefinitions ?? [], variables);
  const { viewer, dataSource } = context;
  const operation = { schema, fragments: fragmentsOf(document), node, viewer, dataSource };
  return answerText({ ...operation, variables: coerced ?? {} }, context);
}

/** The viewer with a key of the role. */
export function viewerOf(role: RoleName): Viewer {
  return { role, name: `${role.toLowerCase()} of the desk`, keyId: '1' };
}

function plain(data: unknown): QueryAnswer['data'] {
  return JSON.parse(JSON.stringify(data ?? {})) as QueryAnswer['data'];
}
