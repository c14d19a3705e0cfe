import { KnownSlugs, speakerNameOf } from '../parts/known-slugs.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlKey, urlKeys, UrlKeyKind, UrlValues } from '../url/url-keys.js';
import { number } from '../words/numbers.js';
import { kindName } from '../words/speakers.js';
import { FacetBucket, mostFaceted, QuoteFacets } from './quote-facets.js';

interface Shown {
  readonly question: string;
  readonly key: UrlKey;
  /** What stands in the URL for a value of the facet. */
  readonly printed: (value: string, slugs: KnownSlugs) => string;
  readonly name: (bucket: FacetBucket) => string;
}

const byName = ({ label }: FacetBucket): string => label;
const bySlug = (value: string, slugs: KnownSlugs): string => slugs.get(value) ?? value;
const lower = (value: string): string => value.toLowerCase();

const shown: Readonly<Record<string, Shown>> = {
  SPEAKER: { question: 'Who', key: 'speaker', printed: speakerNameOf, name: byName },
  AFFILIATION: { question: 'Speaking for', key: 'org', printed: bySlug, name: byName },
  OUTLET: { question: 'In', key: 'outlet', printed: bySlug, name: byName },
  KIND: {
    question: 'How reported',
    key: 'kind',
    printed: lower,
    name: ({ value }) => kindName[value] ?? value,
  },
  SPEAKER_KIND: {
    question: 'Kind of speaker',
    key: 'said',
    printed: lower,
    name: ({ value }) => value.toLowerCase(),
  },
  LANGUAGE: { question: 'Language', key: 'lang', printed: (value) => value, name: byName },
};

export interface FacetListsProps {
  /** Null: there are too many quotes to count them so. */
  readonly found: QuoteFacets | null;
  readonly path: string;
  readonly values: UrlValues;
}

/** What the quotes on show could be narrowed to, each with its number. */
export function FacetLists({ found, path, values }: FacetListsProps) {
  if (found === null)
    return (
      <p class="meta">
        Narrow down by words or days to see who speaks most: up to {number(mostFaceted)} quotes are
        told apart here.
      </p>
    );
  const { facets, slugs } = found;
  return (
    <nav class="facets" aria-label="Narrow down">
      {facets.map(({ facet, buckets }) => {
        const how = shown[facet];
        if (how === undefined || buckets.length < 2) return null;
        return (
          <section key={facet}>
            <h3>{how.question}</h3>
            <ul>
              {buckets.map((bucket) => (
                <li key={bucket.value}>
                  <span>{how.name(bucket)}</span>
                  <a href={linkTo(how, bucket, slugs, path, values)}>
                    <span class="hidden">Only {how.name(bucket)}: </span>
                    {number(bucket.count)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function linkTo(
  { key, printed }: Shown,
  { value }: FacetBucket,
  slugs: KnownSlugs,
  path: string,
  values: UrlValues,
): string {
  const text = printed(value, slugs);
  const isList = (urlKeys[key] as UrlKeyKind<unknown>).isList === true;
  return printUrl(path, changed(values, { [key]: isList ? [text] : text }));
}
