import { Answer, Ask, Operation } from '../ask.js';
import { SpeakerName, speakerPath } from '../quotes/said-by.js';
import { SpeakerLink } from '../quotes/shown-quote.js';
import { printUrl } from '../url/print-url.js';
import { speakerName } from '../url/speaker-names.js';
import { count } from '../words/numbers.js';

interface Suggested {
  readonly suggest: readonly {
    readonly matchedName: string;
    readonly quoteCount: number;
    readonly speaker: SpeakerLink;
  }[];
}

/** Speakers who go by a name like this one: other names, ranks, accents and one typo are forgiven. */
export const suggestOperation: Operation<Suggested> = {
  document: `query Closest($query: String!, $kinds: [SpeakerKind!]) {
  suggest(query: $query, kinds: $kinds, first: 8) {
    matchedName
    quoteCount
    speaker { __typename name slug }
  }
}`,
};

/** Asks for the closest names of one kind; null where nothing is looked for. */
export async function askClosest(
  query: string | undefined,
  kind: 'PERSON' | 'ORGANISATION',
  ask: Ask,
): Promise<Answer<Suggested> | null> {
  return query === undefined ? null : ask(suggestOperation, { query, kinds: [kind] });
}

/** Who may have been meant; nothing where nobody was. */
export function ClosestNames({ closest }: { readonly closest: Answer<Suggested> | null }) {
  const found = closest?.data?.suggest ?? [];
  if (found.length === 0) return null;
  return (
    <aside class="closest" aria-label="Closest names">
      <p>Closest names, other names and one typo included:</p>
      <ul>
        {found.map(({ speaker, matchedName, quoteCount }) => (
          <li key={speakerPath(speaker)}>
            <SpeakerName speaker={speaker} />
            {matchedName !== speaker.name && ` (as ${matchedName})`},{' '}
            <a
              href={printUrl('/quotes', {
                speaker: [speakerName(speaker.__typename, speaker.slug)],
              })}
            >
              {count(quoteCount, 'quote')}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
