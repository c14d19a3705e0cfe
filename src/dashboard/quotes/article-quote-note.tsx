import { QuoteNumber } from '../annotated/annotated-text.js';
import { Why } from '../annotated/why.js';
import { printUrl } from '../url/print-url.js';
import { day } from '../words/dates.js';
import { ArticleQuote } from './article-quote.js';
import { Elsewhere } from './elsewhere.js';
import { nameInArticle } from './place-of.js';
import { QuoteTags } from './quote-tags.js';
import { SaidBy, SpeakerName } from './said-by.js';

/** The note beside a quote in its article: who, in which office, how sure, why, what was changed. */
export function ArticleQuoteNote({ quote }: { readonly quote: ArticleQuote }) {
  const { attributions, spokesperson, addressee, corrections } = quote;
  return (
    <>
      <QuoteNumber name={nameInArticle(quote)} to="q" /> <SaidBy all={attributions} />
      {spokesperson !== null && (
        <div>
          voiced by <SpeakerName speaker={spokesperson} />
        </div>
      )}
      <div class="meta tags">
        {quote.kind === 'DIRECT' && <span class="tag">direct</span>}
        <QuoteTags {...quote} />
        {addressee !== null && <span class="tag">to {addressee}</span>}
      </div>
      {corrections.map(({ kind, note, publishedAt }) => (
        <p class="correction" key={note}>
          <span class="tag-corrected">
            {publishedAt !== null && `${day(publishedAt)}: `}
            {kind.toLowerCase()}.
          </span>{' '}
          {note}
        </p>
      ))}
      <Elsewhere quote={quote} />
      {attributions.map((one, index) => (
        <Why
          key={index}
          who={attributions.length > 1 ? (one.speaker?.name ?? one.text ?? undefined) : undefined}
          correctAt={printUrl('/review', { quote: quote.id })}
          printed={one.text}
          reason={one.reason}
          confidence={one.confidence}
          chain={one.speaker === null || one.text === null ? [] : [one.text, one.speaker.name]}
          candidates={one.candidates
            .map(({ speaker }) => speaker.name)
            .filter((name) => name !== one.speaker?.name)}
        />
      ))}
    </>
  );
}
