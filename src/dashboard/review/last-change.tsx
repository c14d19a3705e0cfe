import { QuoteCard } from '../quotes/quote-card.js';
import { Target } from './review-card.js';
import { ReviewedQuote } from './review-operations.js';

/** What an editor did last, with the way back where there is one. */
export function LastChange({
  quote,
  here,
}: {
  readonly quote: ReviewedQuote;
  readonly here: string;
}) {
  const back = wayBack(quote);
  return (
    <aside class="notes is-done" aria-label="Your last change">
      <p>
        <strong>Done.</strong>
      </p>
      <QuoteCard quote={quote} />
      {back !== null && (
        <form method="post" action={here} class="row">
          <Target quote={quote} action={back.action} />
          {Object.entries(back.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <button type="submit" class="plain" data-key="u">
            Undo <kbd>u</kbd>
          </button>
        </form>
      )}
    </aside>
  );
}

/** What undoes the last change of a quote; null where nothing can. */
function wayBack({ status, version, verified, revisions }: ReviewedQuote) {
  if (status === 'RETRACTED')
    return { action: 'restore', fields: { note: 'Retracted by mistake.' } };
  if (version === 1) return { action: 'retract', fields: { note: 'Added by mistake.' } };
  const changes = revisions.nodes[0]?.changes ?? [];
  const speaker = changes.find(({ field }) => field.startsWith('speaker'));
  if (speaker === undefined) return verified ? { action: 'unverify', fields: {} } : null;
  if (status !== 'CORRECTED') return null;
  const speakerId = typeof speaker.before === 'string' ? speaker.before : '';
  return { action: 'correct', fields: { speakerId, note: 'Attributed anew by mistake.' } };
}
