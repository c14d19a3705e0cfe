import { ruleName } from '../words/speakers.js';
import { percent } from '../words/numbers.js';
import { QuoteCard } from '../quotes/quote-card.js';
import { Choosable, ReviewedQuote } from './review-operations.js';

export interface ReviewCardProps {
  readonly quote: ReviewedQuote;
  /** Where its forms are sent: the page with its filter and place. */
  readonly here: string;
  /** The place behind it. */
  readonly skipTo: string | null;
}

/** A quote that was taken back: it can stand again. */
export function RetractedCard({ quote, here }: Pick<ReviewCardProps, 'quote' | 'here'>) {
  return (
    <>
      <QuoteCard quote={quote} inContext />
      <div class="review-ways">
        <Way
          quote={quote}
          here={here}
          action="restore"
          shortcut="1"
          fields={{ note: 'Retracted by mistake.' }}
        >
          Let it stand again
        </Way>
      </div>
    </>
  );
}

/** One quote to decide on: right, somebody else's, or none. Each way has a key. */
export function ReviewCard({ quote, here, skipTo }: ReviewCardProps) {
  const others = othersOf(quote);
  const [first] = quote.attributions;
  const verify = quote.verified ? 'unverify' : 'verify';
  return (
    <>
      <QuoteCard quote={quote} inContext />
      {first?.reason && <p class="meta">Decided by: {ruleName(first.reason)}</p>}
      <div class="review-ways">
        <Way quote={quote} here={here} action={verify} shortcut="1">
          {quote.verified ? 'Not sure any more' : 'Right as it stands'}
        </Way>
        {others.slice(0, 7).map(({ id, name, score }, index) => (
          <Way
            quote={quote}
            here={here}
            action="preview"
            shortcut={String(index + 2)}
            fields={{ speakerId: id }}
            key={id}
          >
            {name} said it{score !== null && ` (${percent(score)})`}
          </Way>
        ))}
        <Way quote={quote} here={here} action="preview" shortcut="0" fields={{ speakerId: '' }}>
          Nobody who can be told
        </Way>
        {skipTo !== null && (
          <a class="button plain" href={skipTo} data-key="s">
            Skip <kbd>s</kbd>
          </a>
        )}
      </div>
      <RetractForm quote={quote} here={here} />
    </>
  );
}

function RetractForm({ quote, here }: Pick<ReviewCardProps, 'quote' | 'here'>) {
  return (
    <form method="post" action={here} class="row">
      <Target quote={quote} action="preview-retract" />
      <label for="retract-note">
        It is no quote, because <kbd>r</kbd>
      </label>
      <input
        id="retract-note"
        name="note"
        required
        placeholder="seen by readers"
        data-key="r"
        aria-keyshortcuts="r"
      />
      <button type="submit" class="plain">
        Retract
      </button>
    </form>
  );
}

export interface TargetProps {
  readonly quote: Pick<ReviewedQuote, 'id' | 'version'>;
  readonly action: string;
}

/** Which quote in which version a form is about: what was changed meanwhile is not overwritten. */
export function Target({ quote, action }: TargetProps) {
  return (
    <>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="id" value={quote.id} />
      <input type="hidden" name="version" value={quote.version} />
    </>
  );
}

interface WayProps extends TargetProps {
  readonly here: string;
  /** The key that presses it. */
  readonly shortcut?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly children: preact.ComponentChildren;
}

/** One way to decide on a quote. */
export function Way({ quote, here, action, shortcut, fields = {}, children }: WayProps) {
  return (
    <form method="post" action={here}>
      <Target quote={quote} action={action} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <button
        type="submit"
        class={action === 'verify' || action === 'restore' ? '' : 'plain'}
        data-key={shortcut}
      >
        {children}
        {shortcut !== undefined && (
          <>
            {' '}
            <kbd>{shortcut}</kbd>
          </>
        )}
      </button>
    </form>
  );
}

/**
 * Who else it may be: what the engine weighed, then the people whom the article names, then the
 * bodies, and the outlet itself last.
 */
function othersOf(quote: ReviewedQuote): (Choosable & { score: number | null })[] {
  const weighed = quote.attributions.flatMap(({ candidates }) =>
    candidates.map(({ speaker, score }) => ({ ...speaker, score })),
  );
  const rank = ({ __typename, slug }: Choosable): number =>
    __typename === 'Person' ? 0 : slug === quote.article.outlet.slug ? 2 : 1;
  const named = speakersOf(quote)
    .map((speaker) => ({ ...speaker, score: null }))
    .toSorted((a, b) => rank(a) - rank(b));
  const own = new Set(quote.attributions.flatMap(({ speaker }) => speaker?.id ?? []));
  const byId = new Map([...named, ...weighed].map((each) => [each.id, each]));
  const order = new Set([...weighed, ...named].map(({ id }) => id));
  return [...order].filter((id) => !own.has(id)).map((id) => byId.get(id)!);
}

/** Everybody whom the article of a quote names, once each, in the order of the text. */
export function speakersOf({ article }: ReviewedQuote): Choosable[] {
  return [...new Map(article.mentions.nodes.map(({ entity }) => [entity.id, entity])).values()];
}
