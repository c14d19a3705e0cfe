import { speakerAddress } from '../web-addresses.js';
import type { SpeakerFacts } from '../quote-facts.js';

/** A thing in JSON-LD; null and undefined members are left out. */
export type Thing = { readonly [name: string]: unknown };

/** The thing as a document of its own. */
export function document(thing: Thing): Thing {
  return { '@context': 'https://schema.org', ...compact(thing) };
}

/** Without members that are null, undefined or empty lists; lists of one are that one. */
export function compact(thing: Thing): Thing {
  const kept = Object.entries(thing).flatMap(([name, value]): [string, unknown][] => {
    const single = Array.isArray(value) && value.length < 2 ? (value[0] as unknown) : value;
    return single === null || single === undefined ? [] : [[name, single]];
  });
  return Object.fromEntries(kept);
}

/** A person or organisation named inside another thing. */
export function agent(speaker: SpeakerFacts, origin: string): Thing {
  return compact({
    '@type': speaker.kind === 'PERSON' ? 'Person' : 'Organization',
    name: speaker.name,
    url: (origin && speakerAddress(origin, speaker)) || null,
    sameAs: wikidata(speaker.wikidataId),
  });
}

/** The address of an item in Wikidata. */
export function wikidata(id: string | null): string | null {
  return id && `https://www.wikidata.org/entity/${id}`;
}
