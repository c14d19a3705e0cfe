import { AskedBy } from '../parts/asked-by.js';
import { KnownSlugs, speakerNameOf } from '../parts/known-slugs.js';
import { Failure } from '../parts/panel.js';
import { onlyFilter } from '../parts/take-away.js';
import { byOne } from '../url/one-speaker.js';
import { changed, printUrl, UrlChanges } from '../url/print-url.js';
import { UrlKey, urlKeys, UrlKeyKind, UrlValues } from '../url/url-keys.js';
import { languageName } from '../words/languages.js';
import { number } from '../words/numbers.js';
import { kindName } from '../words/speakers.js';
import { FacetBucket, mostBuckets, mostFaceted, QuoteFacets } from './quote-facets.js';

interface Shown {
  readonly question: string;
  readonly key: UrlKey;
  /** What stands in the URL for a value of the facet. */
  readonly printed: (value: string, slugs: KnownSlugs) => string;
  readonly name: (bucket: FacetBucket) => string;
  /** Where all values stand, behind /by/. */
  readonly all?: string;
}

const byName = ({ label }: FacetBucket): string => label;
const bySlug = (value: string, slugs: KnownSlugs): string => slugs.get(value) ?? value;
const lower = (value: string): string => value.toLowerCase();

const shown: Readonly<Record<string, Shown>> = {
  SPEAKER: {
    question: 'Who',
    key: 'speaker',
    printed: speakerNameOf,
    name: byName,
    all: 'speaker',
  },
  AFFILIATION: {
    question: 'Speaking for',
    key: 'org',
    printed: bySlug,
    name: byName,
    all: 'organisation',
  },
  OUTLET: { question: 'In', key: 'outlet', printed: bySlug, name: byName, all: 'outlet' },
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
  LANGUAGE: {
    question: 'Language',
    key: 'lang',
    printed: (value) => value,
    name: ({ value }) => languageName(value),
  },
};

export interface FacetListsProps {
  /** Null: there are too many quotes to count them so. */
  readonly found: QuoteFacets | null;
  readonly path: string;
  readonly values: UrlValues;
  readonly origin: string;
}

/** What the quotes on show could be narrowed to, each with its number. */
export function FacetLists({ found, path, values, origin }: FacetListsProps) {
  const to = (all: string): string => printUrl(`/by/${all}`, onlyFilter(values));
  if (found === null)
    return (
      <p class="meta">
        Up to {number(mostFaceted)} quotes are told apart here: narrow them down by words or days.
        Or see all <a href={to('speaker')}>speakers</a>,{' '}
        <a href={to('organisation')}>organisations</a> and <a href={to('outlet')}>outlets</a>.
      </p>
    );
  const { asked, problem, facets, slugs } = found;
  if (problem !== null) return <Failure problem={problem} here={printUrl(path, values)} />;
  const lists = facets.flatMap(({ facet, buckets }) => {
    const how = shown[facet];
    const told = buckets.filter(({ value }) => isExact(facet, value, values));
    return how === undefined || told.length < 2 ? [] : [{ how, told }];
  });
  if (lists.length === 0) return null;
  return (
    <nav class="facets" aria-label="Narrow down">
      {lists.map(({ how, told }) => (
        <section key={how.key}>
          <h3>{how.question}</h3>
          <ul>
            {told.slice(0, mostBuckets).map((bucket) => (
              <li key={bucket.value}>
                <span>{how.name(bucket)}</span>
                <a href={linkTo(how, bucket, slugs, path, values)}>
                  <span class="hidden">Only {how.name(bucket)}: </span>
                  {number(bucket.count)}
                </a>
              </li>
            ))}
            {told.length > mostBuckets && how.all !== undefined && (
              <li>
                <a href={to(how.all)}>
                  Show all<span class="hidden">: {how.question}</span>
                </a>
              </li>
            )}
          </ul>
        </section>
      ))}
      <AskedBy asked={asked} origin={origin} />
    </nav>
  );
}

/**
 * Whether an address can say what a bucket counts. Of a quote that several say together, the others'
 * kinds and bodies are counted too, though the filter asks for one.
 */
function isExact(facet: string, value: string, { said, org, sub }: UrlValues): boolean {
  if (facet === 'SPEAKER_KIND')
    return said === undefined || said.some((each) => each === lower(value));
  return facet !== 'AFFILIATION' || org === undefined || sub === true;
}

function linkTo(
  { key, printed }: Shown,
  { value }: FacetBucket,
  slugs: KnownSlugs,
  path: string,
  values: UrlValues,
): string {
  const text = printed(value, slugs);
  if (key === 'speaker') {
    const changes = byOne(values, { id: value, name: text });
    return printUrl(path, changed(values, changes));
  }
  const isList = (urlKeys[key] as UrlKeyKind<unknown>).isList === true;
  return printUrl(path, changed(values, { ...dropped(key), [key]: isList ? [text] : text }));
}

/** A bucket of an organisation counts neither the bodies below it nor its own statements. */
function dropped(key: UrlKey): UrlChanges {
  return key === 'org' ? { sub: null, own: null } : {};
}
