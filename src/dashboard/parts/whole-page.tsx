import { ComponentChildren } from 'preact';

import { Problem } from '../ask.js';
import { View } from '../define-page.js';
import { Failure } from './panel.js';

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  SERVICE_UNAVAILABLE: 503,
};

/** A page whose subject could not be read. */
export function failedPage(problem: Problem, here: string): View {
  return {
    status: statuses[problem.code] ?? 500,
    title: 'This could not be answered',
    body: <Failure problem={problem} here={here} />,
  };
}

/** A page for a name that nothing public goes by. */
export function missingPage(what: string, elsewhere: ComponentChildren): View {
  return {
    status: 404,
    title: `No such ${what}`,
    body: (
      <header class="page-head">
        <h1>There is no such {what}</h1>
        <p class="lead">Nothing public goes by this address. {elsewhere}</p>
      </header>
    ),
  };
}
