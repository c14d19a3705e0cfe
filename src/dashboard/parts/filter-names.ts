import { Answer, Ask, Operation } from '../ask.js';
import { argumentOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';

interface Named {
  readonly name: string;
}

interface Names {
  readonly org?: Named | null;
  readonly person?: Named | null;
  readonly body?: Named | null;
}

/** What the organisation and the speaker of a filter are called. */
export const filterNamesOperation: Operation<Names> = {
  document: `query FilterNames($orgId: ID, $orgSlug: String, $hasOrg: Boolean!, $speakerId: ID, $speakerSlug: String, $hasSpeaker: Boolean!) {
  org: organisation(id: $orgId, slug: $orgSlug) @include(if: $hasOrg) { name }
  person(id: $speakerId, slug: $speakerSlug) @include(if: $hasSpeaker) { name }
  body: organisation(id: $speakerId, slug: $speakerSlug) @include(if: $hasSpeaker) { name }
}`,
};

/** Names of what a URL names by slug or id; the slug itself where there is no such thing. */
export interface FilterNames {
  readonly org: string | undefined;
  readonly speaker: string | undefined;
}

/** Asks for the names of the organisation and the speaker in a URL; asks nothing without either. */
export async function askFilterNames({ org, speaker }: UrlValues, ask: Ask): Promise<FilterNames> {
  if (org === undefined && speaker === undefined) return { org, speaker };
  const answer: Answer<Names> = await ask(filterNamesOperation, {
    ...named('org', org),
    ...named('speaker', speaker),
  });
  const found = answer.data ?? {};
  return {
    org: found.org?.name ?? org,
    speaker: found.person?.name ?? found.body?.name ?? speaker,
  };
}

function named(key: 'org' | 'speaker', name: string | undefined): Record<string, unknown> {
  const has = key === 'org' ? 'hasOrg' : 'hasSpeaker';
  // A selector has to be there for the document to be valid, even where it is skipped.
  const selector: { id?: string; slug?: string } = argumentOf(name ?? 'nobody');
  return { [has]: name !== undefined, [`${key}Id`]: selector.id, [`${key}Slug`]: selector.slug };
}
