import { QuoteCard } from './quote-card.js';
import { ShownQuote } from './shown-quote.js';

export interface QuoteListProps {
  readonly quotes: readonly ShownQuote[];
  readonly inContext?: boolean;
  readonly of?: string;
}

/** Quotes below each other. */
export function QuoteList({ quotes, inContext, of }: QuoteListProps) {
  return (
    <ol class="quotes">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <QuoteCard quote={quote} inContext={inContext} of={of} />
        </li>
      ))}
    </ol>
  );
}
