import { Answer, Ask, Operation } from '../ask.js';
import { Kept } from '../quotes/quote-search-form.js';
import { SpeakerName } from '../quotes/said-by.js';
import { changed } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { Way } from './review-card.js';
import { Choosable, ReviewedQuote } from './review-operations.js';

interface Suggested {
  readonly suggest: readonly { readonly speaker: Choosable }[];
}

/** Speakers who go by a name like this one, whether the article names them or not. */
export const whoOperation: Operation<Suggested> = {
  document: `query Who($query: String!) {
  suggest(query: $query, first: 8) { speaker { __typename id name slug } }
}`,
};

/** Asks who may be meant by the name that an editor looks for; null where none is looked for. */
export async function askWhoElse({ who }: UrlValues, ask: Ask): Promise<Answer<Suggested> | null> {
  return who === undefined ? null : ask(whoOperation, { query: who });
}

export interface SomebodyElseProps {
  readonly quote: ReviewedQuote;
  readonly values: UrlValues;
  readonly found: Answer<Suggested> | null;
  readonly here: string;
}

/** Gives a quote to somebody who is not among those that were weighed or named. */
export function SomebodyElse({ quote, values, found, here }: SomebodyElseProps) {
  const { after } = values;
  return (
    <>
      <form method="get" action="/review" class="row" role="search" aria-label="Somebody else">
        <Kept values={{ ...changed(values, { who: null, done: null }), ...(after && { after }) }} />
        <label for="who">
          Somebody else, called <kbd>e</kbd>
        </label>
        <input id="who" name="who" type="search" required value={values.who} data-key="e" />
        <button type="submit" class="plain">
          Find
        </button>
      </form>
      {found?.data && (
        <ul class="who-else">
          {found.data.suggest.map(({ speaker }) => (
            <li key={speaker.id}>
              <Way quote={quote} here={here} action="preview" fields={{ speakerId: speaker.id }}>
                {speaker.name} said it
              </Way>{' '}
              <SpeakerName speaker={{ ...speaker, name: 'page' }} />
            </li>
          ))}
          {found.data.suggest.length === 0 && <li>Nobody goes by a name like “{values.who}”.</li>}
        </ul>
      )}
    </>
  );
}
