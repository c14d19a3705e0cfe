import { View } from './define-page.js';
import { pages } from './pages.js';
import { renderPage } from './render-page.js';

/** A refusal as any part of the server may throw it. */
export interface PageProblem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Whether something thrown is a refusal that its reader may know of. */
export function isPageProblem(error: unknown): error is PageProblem {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status < 500 &&
    'code' in error
  );
}

/** A refusal as a page, for who came with a browser. */
export function problemPage(problem: PageProblem, path: string, requestId: string): string {
  const nav = pages.flatMap(({ path: to, nav: name }) => (name ? [{ path: to, name }] : []));
  return renderPage(viewOf(problem, requestId), { path, values: {}, faults: [] }, nav);
}

function viewOf({ status, code, message }: PageProblem, requestId: string): View {
  return {
    title: status === 404 ? 'Nothing here' : 'Not now',
    body: (
      <header class="page-head">
        <h1>{status === 404 ? 'There is nothing here' : 'This cannot be shown'}</h1>
        <p class="lead">{message}</p>
        <p class="meta">
          {code}, request {requestId}
        </p>
      </header>
    ),
  };
}
