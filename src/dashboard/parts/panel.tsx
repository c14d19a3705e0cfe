import { ComponentChildren } from 'preact';

import { Answer, Asked, Problem } from '../ask.js';
import { AskedBy } from './asked-by.js';

export interface PanelProps<Data> {
  /** Stands in the URL behind #. */
  readonly id: string;
  /** The question that it answers. */
  readonly title: string;
  readonly answer: Answer<Data>;
  /** Further operations that gave some of its numbers. */
  readonly also?: readonly Asked[];
  /** Address under which the reader sees the server, for the command to copy. */
  readonly origin: string;
  /** Where to try again when it failed. */
  readonly here: string;
  readonly children: (data: Data) => ComponentChildren;
}

/**
 * One question of a page with its answer. Where the operation failed it says so and offers to try
 * again, while the other panels live on; either way it shows the operation behind it.
 */
export function Panel<Data>({ id, title, answer, also, origin, here, children }: PanelProps<Data>) {
  return (
    <section class="panel" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {answer.problem === null ? (
        children(answer.data)
      ) : (
        <Failure problem={answer.problem} here={`${here}#${id}`} />
      )}
      <AskedBy asked={answer} also={also} origin={origin} />
    </section>
  );
}

/** What a reader can do about an operation that failed. */
export function Failure({ problem, here }: { readonly problem: Problem; readonly here: string }) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>This could not be answered.</strong> {problem.message}
      </p>
      <p>
        {problem.code === 'BAD_USER_INPUT' ? (
          'Change what is asked for: it would fail again. '
        ) : (
          <a href={here}>Try again</a>
        )}
        <span class="meta">
          {problem.code}, request {problem.requestId}
        </span>
      </p>
    </div>
  );
}
