import { QuoteCard } from '../quotes/quote-card.js';
import { HistoryList } from './history-list.js';
import { QuoteHistory } from './load-history.js';
import { Target } from './review-card.js';
import { ReviewedQuote } from './review-operations.js';

export interface LastChangeProps {
  readonly quote: ReviewedQuote;
  readonly here: string;
  readonly history: QuoteHistory | null;
}

/** What an editor did last, with the way back where there is one. */
export function LastChange({ quote, here, history }: LastChangeProps) {
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
      <HistoryList history={history} />
    </aside>
  );
}

/** What undoes the last change of a quote; null where nothing can. */
function wayBack(quote: ReviewedQuote) {
  const { status, version, verified, revisions } = quote;
  if (status === 'RETRACTED')
    return { action: 'restore', fields: { note: 'Retracted by mistake.' } };
  if (version === 1) return { action: 'retract', fields: { note: 'Added by mistake.' } };
  const changes = revisions.nodes[0]?.changes ?? [];
  const isAttribution = changes.some(({ field }) => /^(?:speaker|attributions$)/.test(field));
  if (!isAttribution) return verified ? { action: 'unverify', fields: {} } : null;
  if (status !== 'CORRECTED') return null;
  const fields = { ...speakersBefore(quote), note: 'Attributed anew by mistake.' };
  return { action: 'correct', fields };
}

/** Fields that give a quote back to who said it before, named or not, alone or together. */
function speakersBefore({ attributions, revisions }: ReviewedQuote): Record<string, string> {
  const changes = revisions.nodes[0]?.changes ?? [];
  const before = (name: string): unknown => changes.find(({ field }) => field === name)?.before;
  const speakerId = before('speaker');
  const together = before('attributions');
  if (Array.isArray(together)) {
    const each = (together as Pictured[]).map(({ speaker, speakerKind, text, statedRole }) => ({
      ...(speaker === null ? { speakerKind } : { speakerId: speaker }),
      text,
      statedRole,
    }));
    return { attributions: JSON.stringify(each) };
  }
  if (typeof speakerId === 'string') return { speakerId };
  const speakerKind = before('speakerKind') ?? 'UNRESOLVED';
  return { attributions: JSON.stringify([{ speakerKind, text: attributions[0]?.text }]) };
}

/** One of several speakers, as a revision shows them. */
interface Pictured {
  readonly speaker: string | null;
  readonly speakerKind: string;
  readonly text: string | null;
  readonly statedRole: string | null;
}
