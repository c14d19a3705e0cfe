import { QuoteCard } from '../quotes/quote-card.js';
import { ReviewedQuote } from './review-operations.js';
import { Target } from './review-card.js';

export interface ChangePreviewProps {
  readonly before: ReviewedQuote;
  /** What the dry run says that it would become. */
  readonly after: ReviewedQuote;
  readonly here: string;
  readonly speakerId: string;
}

/** What a change would touch, before it is made. */
export function ChangePreview({ before, after, here, speakerId }: ChangePreviewProps) {
  return (
    <>
      <div class="columns">
        <div>
          <h3>As it is</h3>
          <QuoteCard quote={before} />
        </div>
        <div>
          <h3>As it would be</h3>
          <QuoteCard quote={after} />
        </div>
      </div>
      <p class="meta">
        Its counts move to the new speaker everywhere at once; the old state stays in its history.
      </p>
      <form method="post" action={here} class="filters">
        <Target quote={before} action="correct" />
        <input type="hidden" name="speakerId" value={speakerId} />
        <div class="field wide">
          <label for="note">Why</label>
          <input id="note" name="note" required value="Attributed to the wrong speaker." />
        </div>
        <div class="field check">
          <input id="public" name="public" type="checkbox" value="1" checked />
          <label for="public">show readers this note</label>
        </div>
        <button type="submit" data-key="1">
          Make the change <kbd>1</kbd>
        </button>
        <a class="button plain" href={here} data-key="0">
          Leave it <kbd>0</kbd>
        </a>
      </form>
    </>
  );
}
