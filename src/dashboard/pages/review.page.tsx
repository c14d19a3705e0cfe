import { Answer } from '../ask.js';
import { definePage, PageRequest, View } from '../define-page.js';
import { failedPage } from '../parts/whole-page.js';
import { act, Outcome } from '../review/act.js';
import { ChangePreview } from '../review/change-preview.js';
import { MissedQuoteForm } from '../review/missed-quote-form.js';
import { LastChange } from '../review/last-change.js';
import { ReviewCard } from '../review/review-card.js';
import { Review, reviewOperation } from '../review/review-operations.js';
import { changed, printUrl } from '../url/print-url.js';
import { filterKeys, quoteFilterOf } from '../url/quote-filter.js';
import { count, number } from '../words/numbers.js';

interface Loaded {
  readonly outcome: Outcome | null;
  readonly answer: Answer<Review>;
}

/** /review: the least sure quotes first, one at a time, for editors. */
export const reviewPage = definePage<Loaded>({
  path: '/review',
  keys: [...filterKeys, 'after', 'done'],
  takesForm: true,
  needsKey: true,
  load: async ({ url, form }, ask) => {
    const outcome = await act(form, ask);
    const filter = quoteFilterOf(url.values);
    const answer = await ask(reviewOperation, {
      left: { and: [filter, { verified: false }] },
      all: filter,
      after: url.values.after,
      done: url.values.done === undefined ? [] : [url.values.done],
    });
    return { outcome, answer };
  },
  view: (loaded, request) => {
    const { outcome, answer } = loaded;
    const { url, form } = request;
    if (answer.problem !== null) return failedPage(answer.problem, url.path);
    const done = outcome?.quote;
    if (done && outcome.problem === null && !outcome.isPreview)
      return {
        title: 'Done',
        body: null,
        see: printUrl('/review', { ...url.values, done: form['id'] ?? done.id }),
      };
    return viewOf(answer.data, outcome, request);
  },
});

function viewOf(review: Review, outcome: Outcome | null, { url, form }: PageRequest): View {
  const { left, all, viewer, done } = review;
  const here = printUrl('/review', changed(url.values, { done: null }));
  const [quote] = left.nodes;
  const preview = outcome?.isPreview && outcome.problem === null ? outcome.quote : null;
  const last = done[0] ?? null;
  return {
    title: 'Review',
    body: (
      <>
        <header class="page-head">
          <h1>Is it right?</h1>
          <Progress left={left.totalCount} all={all.totalCount} viewer={viewer} />
        </header>
        {outcome?.problem && (
          <div class="failure" role="alert">
            <strong>Nothing was changed.</strong> {outcome.problem}
          </div>
        )}
        {last !== null && <LastChange quote={last} here={here} />}
        {quote === undefined ? (
          <div class="empty">
            Nothing is left to review here. <a href="/review">Begin again without a filter</a>
          </div>
        ) : preview && quote.id === preview.id ? (
          <ChangePreview
            before={quote}
            after={preview}
            here={here}
            speakerId={form['speakerId'] ?? ''}
          />
        ) : (
          <>
            <ReviewCard quote={quote} here={here} skipTo={skipFrom(review, url.values)} />
            <MissedQuoteForm quote={quote} here={here} />
          </>
        )}
      </>
    ),
  };
}

function skipFrom({ left }: Review, values: PageRequest['url']['values']): string | null {
  const { hasNextPage, endCursor } = left.pageInfo;
  if (!hasNextPage || endCursor === null) return null;
  return printUrl('/review', { ...changed(values, { done: null }), after: endCursor });
}

interface ProgressProps {
  readonly left: number;
  readonly all: number;
  readonly viewer: Review['viewer'];
}

function Progress({ left, all, viewer }: ProgressProps) {
  const checked = all - left;
  return (
    <>
      <p>
        {count(left, 'quote')} left, {number(checked)} of {number(all)} verified.
      </p>
      <progress max={Math.max(1, all)} value={checked} aria-label="Share of verified quotes" />
      <form method="post" action="/review" class="meta">
        Signed in as {viewer?.name ?? 'nobody'}, {viewer?.role.toLowerCase()}.{' '}
        <button type="submit" name="action" value="sign-out" class="plain copy">
          Sign out
        </button>
      </form>
    </>
  );
}
