import { HeaderMap } from '@apollo/server';

import { WhosaidError } from '../base/errors.js';
import { Caller, Execute, ExecutionResult, Variables } from '../dashboard/ask.js';
import { Deadline } from '../graphql/deadline.js';
import { readJson } from '../graphql/run-statement.js';
import { RunOptions } from './http/run-operation.js';
import { toProblem } from './http/to-problem.js';
import { Limits } from './limits.js';
import { quickAnswer } from './quick-path.js';
import { ContextBase, makeContext, ServerContext } from './server-context.js';

/** What operations without a request of their own run with. */
export interface InProcessOptions extends ContextBase, RunOptions {
  readonly limits: Pick<Limits, 'operationTimeoutMs'>;
}

/**
 * Runs operations as /graphql would, with its limits, rights and time, but without HTTP. What
 * fails on the way is an error in the result.
 */
export function executeInProcess(options: InProcessOptions): Execute {
  return async (document, variables, caller) => {
    try {
      return await run(options, document, variables, caller);
    } catch (error) {
      const problem = toProblem(error, caller.requestId);
      if (problem.code === 'INTERNAL_SERVER_ERROR')
        options.logger.error({ requestId: caller.requestId, err: error }, 'page operation failed');
      return problem.toJSON();
    }
  };
}

function run(
  options: InProcessOptions,
  document: string,
  variables: Variables,
  caller: Caller,
): Promise<ExecutionResult> {
  return new Promise((resolve, reject) => {
    const { operationTimeoutMs } = options.limits;
    const deadline = new Deadline(operationTimeoutMs, () => reject(new WhosaidError('TIMEOUT')));
    resultOf(options, { query: document, variables }, makeContext(options, { ...caller, deadline }))
      .then(resolve, reject)
      .finally(() => deadline.done());
  });
}

async function resultOf(
  options: InProcessOptions,
  body: { query: string; variables: Variables },
  context: ServerContext,
): Promise<ExecutionResult> {
  const quick = await quickAnswer(body, context, options);
  if (quick !== null) return readJson(quick, null) as ExecutionResult;
  const answer = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body,
    },
    context: async () => context,
  });
  if (answer.body.kind !== 'complete') throw new Error('An answer in parts was not asked for.');
  return JSON.parse(answer.body.string) as ExecutionResult;
}
