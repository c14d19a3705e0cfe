import type { NamedEntity } from './attributed-quote.js';

/** What two stretches tell of one bearer: the first that states something wins. */
function join(known: NamedEntity, other: NamedEntity): NamedEntity {
  const stated = known.role !== null || other.role === null ? known : other;
  return {
    ...known,
    honorific: known.honorific ?? other.honorific,
    role: stated.role,
    office: stated.office,
    organisation: stated.organisation ?? known.organisation,
    certain: known.certain || other.certain,
    mentions: [...known.mentions, ...other.mentions],
  };
}

/** The names of all stretches of a text: what bears the same name in two is one. */
export function joinEntities(stretches: readonly (readonly NamedEntity[])[]): NamedEntity[] {
  const joined: NamedEntity[] = [];
  const places = new Map<string, number>();
  for (const entities of stretches) {
    const from = joined.length;
    for (const entity of entities) {
      const at = places.get(`${entity.kind} ${entity.name}`);
      if (at === undefined) joined.push(entity);
      else joined[at] = join(joined[at]!, entity);
    }
    for (let at = from; at < joined.length; at++)
      places.set(`${joined[at]!.kind} ${joined[at]!.name}`, at);
  }
  return joined;
}
