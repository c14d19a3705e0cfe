import { speakersOf } from './review-card.js';
import { ReviewedQuote } from './review-operations.js';

/** Adds a quote that the engine missed in the article on show. */
export function MissedQuoteForm({
  quote,
  here,
}: {
  readonly quote: ReviewedQuote;
  readonly here: string;
}) {
  return (
    <details class="table-behind">
      <summary data-key="m">
        A quote is missing in this article <kbd>m</kbd>
      </summary>
      <form method="post" action={here} class="filters">
        <input type="hidden" name="action" value="add" />
        <input type="hidden" name="articleId" value={quote.article.id} />
        <div class="field wide">
          <label for="missed">Its words, as they stand in the article</label>
          <input id="missed" name="text" required />
        </div>
        <div class="field">
          <label for="missed-kind">How reported</label>
          <select id="missed-kind" name="kind">
            <option value="DIRECT">direct</option>
            <option value="INDIRECT">paraphrase</option>
            <option value="MIXED">partly quoted</option>
          </select>
        </div>
        <div class="field">
          <label for="missed-speaker">Said by</label>
          <select id="missed-speaker" name="speakerId">
            <option value="">nobody who can be told</option>
            {speakersOf(quote).map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">Add it</button>
      </form>
    </details>
  );
}
