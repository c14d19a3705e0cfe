import { annotate, Segment, Span } from '../annotated/annotate.js';
import { day } from '../words/dates.js';
import { placeMatches } from './place-matches.js';
import { QuoteTags } from './quote-tags.js';
import { SaidBy } from './said-by.js';
import { placeOf } from './place-of.js';
import { ShownQuote } from './shown-quote.js';

export interface QuoteCardProps {
  readonly quote: ShownQuote;
  /** Whether the sentences around it are shown. */
  readonly inContext?: boolean;
  /** Page of the speaker on which it stands: their name goes without saying. */
  readonly of?: string;
  /** Code points of its text that a search has met. */
  readonly matches?: readonly Span[];
}

/** A quote with who said it, in which office, where and when. */
export function QuoteCard({ quote, inContext = false, of, matches = [] }: QuoteCardProps) {
  const { article, language, status } = quote;
  const place = placeOf(quote);
  return (
    <article class={status === 'RETRACTED' ? 'quote is-retracted' : 'quote'}>
      <blockquote lang={language} dir="auto" cite={place}>
        {inContext && quote.spans.length > 0 ? (
          <InContext quote={quote} matches={matches} />
        ) : (
          <Words quote={quote} />
        )}
      </blockquote>
      <footer>
        <SaidBy all={quote.attributions} of={of} />
        <a href={`/quotes?outlet=${article.outlet.slug}`}>{article.outlet.name}</a>
        <a href={place} title={article.headline}>
          <time dateTime={article.publishedAt}>{day(article.publishedAt)}</time>
          <span class="hidden"> in the article {article.headline}</span>
        </a>
        <QuoteTags {...quote} />
      </footer>
    </article>
  );
}

/** Words alone: in quotation marks where they are quoted, bare where they are reported. */
function Words({ quote }: { readonly quote: ShownQuote }) {
  const words = quote.kind === 'DIRECT' ? <q>{quote.text}</q> : quote.text;
  return <p>{quote.status === 'RETRACTED' ? <s>{words}</s> : words}</p>;
}

/** More marks than anybody reads would only hold the page up. */
const mostMatches = 500;

interface InContextProps {
  readonly quote: ShownQuote;
  readonly matches: readonly Span[];
}

/** The sentences around the words, which stand out among them. */
function InContext({ quote, matches }: InContextProps) {
  const { context, spans } = quote;
  const within = (span: Span): Span => ({
    start: Math.max(0, span.start - context.start),
    end: span.end - context.start,
  });
  const marked = {
    name: '1',
    spans: spans.map(within),
    cueSpan: null,
    sources: placeMatches(spans, matches.slice(0, mostMatches)).map(within),
  };
  return (
    <p>
      {annotate(context.exact, [marked]).map(({ segments }, line) => (
        <span key={line}>
          {line > 0 && ' '}
          {segments.map((segment, index) => (
            <Stretch segment={segment} struck={quote.status === 'RETRACTED'} key={index} />
          ))}
        </span>
      ))}
    </p>
  );
}

interface StretchProps {
  readonly segment: Segment;
  readonly struck: boolean;
}

function Stretch({ segment: { text, marks }, struck }: StretchProps) {
  const isMatch = marks.some(({ part }) => part === 'source');
  const words = isMatch ? <mark>{text}</mark> : text;
  if (marks.length === 0) return <span class="around">{words}</span>;
  return struck ? <s class="words">{words}</s> : <b class="words">{words}</b>;
}
