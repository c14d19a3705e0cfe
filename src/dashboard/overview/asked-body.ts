import { fold } from '../../base/fold.js';
import { Ask, Operation } from '../ask.js';
import { UrlValues } from '../url/url-keys.js';

/** A body that words may mean. */
export interface NamedBody {
  readonly slug: string;
  readonly name: string;
  /** The name that was met: another one of it, perhaps. */
  readonly met: string;
}

interface Found {
  readonly suggest: readonly {
    readonly matchedName: string;
    readonly speaker: { readonly name: string; readonly slug: string };
  }[];
}

/** Bodies by words of any of their names, the last word perhaps unfinished: also asked while one types. */
export const bodiesOperation: Operation<Found> = {
  document: `query Bodies($query: String!) {
  suggest(query: $query, kinds: [ORGANISATION], first: 20) {
    matchedName
    speaker { name slug }
  }
}`,
};

/** Who words of the field for an organisation mean: one body, none, or those that it may be. */
export type AskedBody =
  | { readonly slug: string | null }
  | { readonly words: string; readonly candidates: readonly NamedBody[] };

/**
 * Finds the body that somebody wrote into the field. Words that are a name of one body alone mean it; so
 * does the name that the field showed, which several may bear. An empty field means none.
 */
export async function askBody({ for: words, was }: UrlValues, ask: Ask): Promise<AskedBody> {
  if (words === undefined) return { slug: null };
  const { data } = await ask(bodiesOperation, { query: words });
  const candidates = (data?.suggest ?? []).map(({ matchedName, speaker }) => {
    return { ...speaker, met: matchedName };
  });
  const sought = fold(words);
  const exact = candidates.filter(({ name, met }) =>
    [name, met].some((each) => fold(each) === sought),
  );
  const kept = exact.find(({ slug }) => slug === was);
  if (kept !== undefined) return kept;
  return exact.length === 1 ? exact[0]! : { words, candidates };
}
