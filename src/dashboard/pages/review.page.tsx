import { Answer, Ask } from '../ask.js';
import { definePage, PageRequest, View } from '../define-page.js';
import { failedPage } from '../parts/whole-page.js';
import { act, Outcome } from '../review/act.js';
import { ChangePreview, Planned } from '../review/change-preview.js';
import { askTouched } from '../review/load-touched.js';
import { MissedQuoteForm } from '../review/missed-quote-form.js';
import { HistoryList } from '../review/history-list.js';
import { askHistory, QuoteHistory } from '../review/load-history.js';
import { LastChange } from '../review/last-change.js';
import { askWhoElse, SomebodyElse } from '../review/somebody-else.js';
import { onlyFilter } from '../parts/take-away.js';
import { QuoteCard } from '../quotes/quote-card.js';
import { RetractedCard, ReviewCard } from '../review/review-card.js';
import { Review, reviewOperation } from '../review/review-operations.js';
import { changed, printUrl } from '../url/print-url.js';
import { FilterVariable } from '../url/filter-variable.js';
import { UrlValues } from '../url/url-keys.js';
import { filterKeys, quoteFilterOf } from '../url/quote-filter.js';
import { counted, number } from '../words/numbers.js';

interface Loaded {
  readonly outcome: Outcome | null;
  readonly answer: Answer<Review>;
  readonly planned: Planned | null;
  /** Who may be meant by a name that is looked for. */
  readonly found: Awaited<ReturnType<typeof askWhoElse>>;
  readonly histories: Histories;
}

/** Of the quote on the table, and of the one that was changed last. */
interface Histories {
  readonly now: QuoteHistory | null;
  readonly last: QuoteHistory | null;
}

/** /review: the least sure quotes first, one at a time, or one that is asked for; for editors. */
export const reviewPage = definePage<Loaded>({
  path: '/review',
  keys: [...filterKeys.filter((key) => key !== 'verified'), 'after', 'who', 'quote', 'done'],
  takesForm: true,
  needsKey: true,
  load: async ({ url, form }, ask) => {
    const outcome = await act(form, ask);
    const filter = quoteFilterOf(url.values);
    const [found, answer] = await Promise.all([
      askWhoElse(url.values, ask),
      ask(reviewOperation, {
        left: leftOf(url.values),
        all: filter,
        after: url.values.after,
        done: [url.values.done, form['id']].filter(
          (id) => id !== undefined && /^quo_\d+$/.test(id),
        ),
      }),
    ]);
    const [planned, histories] = await Promise.all([
      plan(form, outcome, answer.data, ask),
      askHistories(answer.data, url.values, ask),
    ]);
    return { outcome, answer, found, planned, histories };
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
        see: printUrl('/review', { ...url.values, quote: undefined, done: form['id'] ?? done.id }),
      };
    return viewOf(answer.data, loaded, request);
  },
});

/** The quotes that wait; the one that is asked for may be verified or retracted already. */
function leftOf(values: UrlValues): FilterVariable {
  if (values.quote === undefined) return { and: [quoteFilterOf(values), { verified: false }] };
  return { id: [values.quote], status: ['ACTIVE', 'CORRECTED', 'RETRACTED'] };
}

async function askHistories(
  review: Review | null,
  values: UrlValues,
  ask: Ask,
): Promise<Histories> {
  const now = review?.left.nodes[0]?.id;
  const [ofNow, last] = await Promise.all(
    [now, values.done].map(async (id) => (id === undefined ? null : askHistory(id, ask))),
  );
  return { now: ofNow ?? null, last: last ?? null };
}

/** What a form asks to see before it is made; null where it asks for nothing of the kind. */
async function plan(
  form: PageRequest['form'],
  outcome: Outcome | null,
  review: Review | null,
  ask: Ask,
): Promise<Planned | null> {
  const before = review?.done.find((quote) => quote?.id === form['id']);
  if (!before) return null;
  if (outcome?.isPreview && outcome.problem === null && outcome.quote !== null)
    return {
      action: 'correct',
      before,
      after: outcome.quote,
      touched: await askTouched(before, outcome.quote, ask),
      fields: { speakerId: form['speakerId'] ?? '' },
      note: 'Attributed to the wrong speaker.',
    };
  if (form['action'] !== 'preview-retract') return null;
  const after = { ...before, status: 'RETRACTED' };
  const touched = await askTouched(before, after, ask);
  return { action: 'retract', before, after, touched, fields: {}, note: form['note'] ?? '' };
}

function viewOf(review: Review, loaded: Loaded, { url, form }: PageRequest): View {
  const { left, all, viewer, done } = review;
  const { outcome, histories } = loaded;
  // Its place in the list is kept: what was skipped does not come back.
  const here = printUrl('/review', { ...url.values, done: undefined, who: undefined });
  const meant = done.find((each) => each?.id === form['id']);
  const last = done.find((each) => each?.id === url.values.done) ?? null;
  return {
    title: 'Review',
    body: (
      <>
        <header class="page-head">
          <h1>Is it right?</h1>
          <Progress
            one={url.values.quote !== undefined}
            left={left.totalCount}
            all={all.totalCount}
            values={onlyFilter(url.values)}
            viewer={viewer}
          />
        </header>
        {outcome?.problem && (
          <div class="failure" role="alert">
            <p>
              <strong>Nothing was changed.</strong> {outcome.problem}
            </p>
            {meant && <QuoteCard quote={meant} />}
          </div>
        )}
        {last !== null && <LastChange quote={last} here={here} history={histories.last} />}
        <OnTable review={review} loaded={loaded} url={url} here={here} />
      </>
    ),
  };
}

interface OnTableProps {
  readonly review: Review;
  readonly loaded: Loaded;
  readonly url: PageRequest['url'];
  readonly here: string;
}

/** The quote to decide on, or what a decision would change. */
function OnTable({ review, loaded: { planned, found, histories }, url, here }: OnTableProps) {
  const [quote] = review.left.nodes;
  if (quote === undefined)
    return (
      <div class="empty">
        {url.values.quote === undefined
          ? 'Nothing is left to review here.'
          : 'There is no such quote.'}{' '}
        <a href="/review">Begin again without a filter</a>
      </div>
    );
  if (planned !== null) return <ChangePreview planned={planned} here={here} />;
  if (quote.status === 'RETRACTED')
    return (
      <>
        <RetractedCard quote={quote} here={here} />
        <HistoryList history={histories.now} />
      </>
    );
  return (
    <>
      <ReviewCard quote={quote} here={here} skipTo={skipFrom(review, url.values)} />
      <SomebodyElse quote={quote} values={url.values} found={found} here={here} />
      <MissedQuoteForm quote={quote} here={here} />
      <HistoryList history={histories.now} />
    </>
  );
}

function skipFrom({ left }: Review, values: PageRequest['url']['values']): string | null {
  const { hasNextPage, endCursor } = left.pageInfo;
  if (!hasNextPage || endCursor === null) return null;
  return printUrl('/review', { ...changed(values, { done: null }), after: endCursor });
}

function signedInAs(viewer: Review['viewer']): string {
  const role = viewer?.role.toLowerCase() ?? 'nobody';
  return viewer === null || viewer.name === role ? role : `${viewer.name}, ${role}`;
}

interface ProgressProps {
  /** Whether one quote was asked for. */
  readonly one: boolean;
  readonly left: number;
  readonly all: number;
  readonly values: UrlValues;
  readonly viewer: Review['viewer'];
}

function Progress({ one, left, all, values, viewer }: ProgressProps) {
  const checked = all - left;
  const to = (verified?: 'yes' | 'no'): string =>
    printUrl('/quotes', changed(values, verified === undefined ? {} : { verified }));
  return (
    <>
      {one ? (
        <p>
          The quote that you chose. <a href="/review">Go on with the least sure</a>
        </p>
      ) : (
        <>
          <p>
            <a href={to('no')}>{counted(left, 'quote')}</a> left,{' '}
            <a href={to('yes')}>{number(checked)}</a> of <a href={to()}>{number(all)}</a> verified.
          </p>
          <progress max={Math.max(1, all)} value={checked} aria-label="Share of verified quotes" />
        </>
      )}
      <form method="post" action="/review" class="meta">
        Signed in as {signedInAs(viewer)}.{' '}
        <button type="submit" name="action" value="sign-out" class="plain copy">
          Sign out
        </button>
      </form>
    </>
  );
}
