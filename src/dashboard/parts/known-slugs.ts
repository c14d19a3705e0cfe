import { Ask, Operation } from '../ask.js';
import { speakerName } from '../url/speaker-names.js';

interface Slugs {
  readonly nodes: readonly ({ readonly id: string; readonly slug?: string } | null)[];
}

/** Slugs of people and organisations. */
export const slugsOperation: Operation<Slugs> = {
  document: `query Slugs($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Speaker { slug } }
}`,
};

/** What ids are called in addresses. */
export type KnownSlugs = ReadonlyMap<string, string>;

/** How a URL names the speaker of an id: by slug where it is known. */
export function speakerNameOf(id: string, slugs: KnownSlugs): string {
  const slug = slugs.get(id);
  if (slug === undefined) return id;
  return speakerName(id.startsWith('per_') ? 'Person' : 'Organisation', slug);
}

/** Asks for the slugs of up to a hundred speakers; whatever is no id of one is left out. */
export async function askSlugs(values: readonly string[], ask: Ask): Promise<KnownSlugs> {
  const ids = [...new Set(values)].filter((value) => /^(?:per|org)_\d+$/.test(value)).slice(0, 100);
  if (ids.length === 0) return new Map();
  const { data } = await ask(slugsOperation, { ids });
  return new Map(
    data?.nodes.flatMap((node) =>
      node?.slug === undefined ? [] : [[node.id, node.slug] as const],
    ),
  );
}
