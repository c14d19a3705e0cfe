import { annotate } from '../annotated/annotate.js';
import { day } from '../words/dates.js';
import { QuoteTags } from './quote-tags.js';
import { SaidBy } from './said-by.js';
import { ShownQuote } from './shown-quote.js';

export interface QuoteCardProps {
  readonly quote: ShownQuote;
  /** Whether the sentences around it are shown. */
  readonly inContext?: boolean;
  /** Slug of the speaker whose page it stands on: their name goes without saying. */
  readonly of?: string;
}

/** A quote with who said it, in which office, where and when. */
export function QuoteCard({ quote, inContext = false, of }: QuoteCardProps) {
  const { article, language, status } = quote;
  const place = `/articles/${article.slug}#q${quote.position}`;
  return (
    <article class={status === 'RETRACTED' ? 'quote is-retracted' : 'quote'}>
      <blockquote lang={language} dir="auto" cite={place}>
        {inContext && quote.spans.length > 0 ? (
          <InContext quote={quote} />
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
  return <p>{quote.kind === 'DIRECT' ? <q>{quote.text}</q> : quote.text}</p>;
}

/** The sentences around the words, which stand out among them. */
function InContext({ quote }: { readonly quote: ShownQuote }) {
  const { context } = quote;
  const spans = quote.spans.map(({ start, end }) => ({
    start: Math.max(0, start - context.start),
    end: end - context.start,
  }));
  const lines = annotate(context.exact, [{ number: 1, spans, cueSpan: null, sources: [] }]);
  return (
    <p>
      {lines.map(({ segments }, line) => (
        <span key={line}>
          {line > 0 && ' '}
          {segments.map(({ text, marks }, index) =>
            marks.length > 0 ? (
              <b class="words" key={index}>
                {text}
              </b>
            ) : (
              <span class="around" key={index}>
                {text}
              </span>
            ),
          )}
        </span>
      ))}
    </p>
  );
}
