import { execute, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import { anonymous, type RoleName, type Viewer } from '../../src/base/viewer.js';
import { Deadline } from '../../src/graphql/deadline.js';
import { formatError } from '../../src/server/format-error.js';
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
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer?: Viewer;
}

const documents = new Map<string, DocumentNode>();

/** Runs an operation against the public schema, without HTTP, as the viewer (anonymous unless told). */
export async function runQuery(
  dataSource: DataSource,
  source: string,
  { variables, viewer = anonymous }: QueryOptions = {},
): Promise<QueryAnswer> {
  const schema = await getSchema();
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  const faults = validate(schema, document);
  const deadline = new Deadline(60_000);
  const result: ExecutionResult =
    faults.length > 0
      ? { errors: faults }
      : await execute({
          schema,
          document,
          variableValues: variables,
          contextValue: { dataSource, viewer, requestId: 'test', deadline },
        });
  deadline.done();
  const errors = (result.errors ?? []).map((error) => {
    const { message, path, extensions } = formatError(error.toJSON(), error);
    if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR') throw error.originalError ?? error;
    return { message, path, code: extensions?.['code'] };
  });
  return { data: plain(result.data), errors };
}

/** The viewer with a key of the role. */
export function viewerOf(role: RoleName): Viewer {
  return { role, name: `${role.toLowerCase()} of the desk`, keyId: '1' };
}

function plain(data: unknown): QueryAnswer['data'] {
  return JSON.parse(JSON.stringify(data ?? {})) as QueryAnswer['data'];
}
