import { QuoteCard } from '../quotes/quote-card.js';
import { SpeakerName } from '../quotes/said-by.js';
import { printUrl } from '../url/print-url.js';
import { speakerName } from '../url/speaker-names.js';
import { count, number } from '../words/numbers.js';
import { TouchedCount } from './load-touched.js';
import { Target } from './review-card.js';
import { ReviewedQuote } from './review-operations.js';

/** A change that was asked for and not yet made. */
export interface Planned {
  /** What makes it. */
  readonly action: 'correct' | 'retract';
  readonly before: ReviewedQuote;
  readonly after: ReviewedQuote;
  readonly touched: readonly TouchedCount[];
  /** Fields of the form that asked for it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly note: string;
}

/** What a change would touch, before it is made. */
export function ChangePreview({
  planned,
  here,
}: {
  readonly planned: Planned;
  readonly here: string;
}) {
  const { action, before, after, fields, note } = planned;
  return (
    <>
      <div class="columns before-after">
        <div>
          <h2>As it is</h2>
          <QuoteCard quote={before} />
        </div>
        <div>
          <h2>As it would be</h2>
          <QuoteCard quote={after} />
        </div>
      </div>
      <TouchedList {...planned} />
      <form method="post" action={here} class="filters">
        <Target quote={before} action={action} />
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <div class="field wide">
          <label for="note">Why</label>
          <input id="note" name="note" required value={note} data-key="w" />
        </div>
        {action === 'correct' && (
          <div class="field check">
            <input id="public" name="public" type="checkbox" value="1" checked />
            <label for="public">show readers this note</label>
          </div>
        )}
        <button type="submit" data-key="1">
          {action === 'correct' ? 'Make the change' : 'Retract it'} <kbd>1</kbd>
        </button>
        <a class="button plain" href={here} data-key="0">
          Leave it <kbd>0</kbd>
        </a>
      </form>
    </>
  );
}

function TouchedList({ action, after, touched }: Planned) {
  return (
    <div class="empty">
      <p>
        <strong>This would touch</strong>
      </p>
      <ul>
        {touched.map(({ speaker, before, after: then }) => (
          <li key={speaker.id}>
            <SpeakerName speaker={speaker} />:{' '}
            <a
              href={printUrl('/quotes', {
                speaker: [speakerName(speaker.__typename, speaker.slug)],
              })}
            >
              {count(before, 'quote')}
            </a>{' '}
            now, {number(then)} then
          </li>
        ))}
        {touched.length === 0 && <li>nobody’s count of quotes</li>}
        <li>
          {action === 'correct'
            ? 'lists, charts and exports, at once; the old state stays in its history'
            : `lists, charts and exports, which leave it out from then on; it stays struck through in “${after.article.headline}”, with your note`}
        </li>
      </ul>
    </div>
  );
}
