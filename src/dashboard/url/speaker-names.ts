import { FilterVariable } from './filter-variable.js';

/** How a URL names a speaker, so that a person and a body of the same slug are told apart. */
export function speakerName(kind: 'Person' | 'Organisation', slug: string): string {
  return `${kind === 'Person' ? 'people' : 'organisations'}/${slug}`;
}

/** Quotes by one of these; a bare slug may be a person's or a body's. */
export function saidBy(names: readonly string[]): FilterVariable {
  const [only, ...others] = names;
  return only !== undefined && others.length === 0
    ? { speaker: speakerSelector(only) }
    : saidByAny(names);
}

function speakerSelector(name: string): FilterVariable {
  if (isId(name)) return { id: [name] };
  const [folder, slug] = name.split('/');
  return slug === undefined ? { slug: { eq: name } } : { ...kindOf(folder), slug: { eq: slug } };
}

/** Quotes by any of these; one condition for each way of naming, however many names there are. */
export function saidByAny(names: readonly string[]): FilterVariable {
  const ids = names.filter(isId);
  const folders = ['people', 'organisations', undefined].map((folder) => ({
    folder,
    slugs: names.flatMap((name) => {
      const parts = name.split('/');
      if (isId(name) || (parts.length > 1 ? parts[0] : undefined) !== folder) return [];
      return [parts.at(-1)];
    }),
  }));
  return {
    or: [
      ...(ids.length > 0 ? [{ speaker: { id: ids } }] : []),
      ...folders
        .filter(({ slugs }) => slugs.length > 0)
        .map(({ folder, slugs }) => ({ speaker: { ...kindOf(folder), slug: { in: slugs } } })),
    ],
  };
}

function kindOf(folder: string | undefined): FilterVariable {
  if (folder === undefined) return {};
  return { kind: [folder === 'people' ? 'PERSON' : 'ORGANISATION'] };
}

/** Whether a name in a URL is the id of a speaker. */
export function isId(name: string): boolean {
  return /^(?:per|org)_\d+$/.test(name);
}
