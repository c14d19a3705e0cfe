import { Viewer } from '../base/viewer.js';

/** Runs an operation on our own schema, as the API would for this caller. Never throws. */
export type Execute = (
  document: string,
  variables: Variables,
  caller: Caller,
) => Promise<ExecutionResult>;

/** In whose name operations run. */
export interface Caller {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Counts the nodes of an operation against the rate limit. */
  readonly spend: (nodes: number) => void;
}

/** Variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;

/** What executing an operation gives, as far as pages read it. */
export interface ExecutionResult {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** A GraphQL document and the shape of what it answers. */
export interface Operation<Data> {
  readonly document: string;
  /** Never set: carries the type of the answer. */
  readonly answers?: Data;
}

/** An operation that was run: what it said, or why it could not. Either can be shown and repeated. */
export type Answer<Data> = Asked & (Answered<Data> | Failed);

/** An operation as it was asked, to be shown beside its answer. */
export interface Asked {
  readonly document: string;
  readonly variables: Variables;
}

interface Answered<Data> {
  readonly data: Data;
  readonly problem: null;
}

interface Failed {
  readonly data: null;
  readonly problem: Problem;
}

/** Why there is no answer, in words for the reader. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/** Asks one operation. Never throws: what failed is in the answer, so that the rest of a page lives. */
export type Ask = <Data>(operation: Operation<Data>, variables: Variables) => Promise<Answer<Data>>;

/** A way to ask in the name of one caller. */
export function askAs(execute: Execute, caller: Caller): Ask {
  return async <Data>({ document }: Operation<Data>, variables: Variables) => {
    const asked = { document, variables };
    const { data, errors } = await execute(document, variables, caller);
    const [error] = errors ?? [];
    if (error === undefined && data) return { ...asked, data: data as Data, problem: null };
    const problem = {
      code: String(error?.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR'),
      message: error?.message ?? 'The operation answered nothing.',
      requestId: caller.requestId,
    };
    return { ...asked, data: null, problem };
  };
}
