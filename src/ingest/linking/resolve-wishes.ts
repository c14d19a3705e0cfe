import { fold } from '../../base/fold.js';
import type { KnownSpeaker } from '../../content/speakers/find-speakers.js';
import type { GivenWish, OrganisationWish, PersonWish } from '../speaker-wish.js';
import { choosePerson } from './choose-person.js';
import type { Directory } from './directory.js';
import { aliasRowOf, filedNamesOf } from './organisation-names.js';
import type { EntityKind } from '../../content/speakers/entity-kind.js';

/** Somebody who has to be made; the id is given when that is done. */
export interface Newcomer extends KnownSpeaker {
  id: string;
  readonly classification: string | null;
  readonly wikidataId: string | null;
  readonly namesToAdd: readonly { readonly name: string; readonly kind: string }[];
}

/** Whom a wish means. */
export interface Resolution {
  /** Null where nobody can be told; a Newcomer where it is somebody not known yet. */
  readonly speaker: KnownSpeaker | Newcomer | null;
  readonly certainty: number;
  readonly rivals: readonly KnownSpeaker[];
  /** Acronyms that the text has for an organisation and nobody knows yet. */
  readonly learned?: readonly string[];
}

type NameWish = Extract<GivenWish, { from: 'name' }>;

/** Whether a speaker is still to be made. */
export function isNewcomer(speaker: KnownSpeaker | Newcomer): speaker is Newcomer {
  return 'namesToAdd' in speaker;
}

/**
 * Whom a given name means (semantics 43): the one who bears it as a name or other name, whatever
 * the case; nobody where several do; a newcomer where none does.
 */
export function resolveName(wish: NameWish, directory: Directory): Resolution {
  const wanted = wish.name.toLowerCase();
  const near =
    wish.kind === 'PERSON'
      ? directory.people(wish.name).map(({ speaker }) => speaker)
      : directory.organisations([fold(wish.name)]);
  const bearers = near.filter(({ name, otherNames }) =>
    [name, ...otherNames].some((one) => one.toLowerCase() === wanted),
  );
  if (bearers.length > 1) return { speaker: null, certainty: 1, rivals: bearers };
  return certain(bearers[0] ?? newcomer(wish.kind, wish.name));
}

/**
 * Whom the name of an organisation in a text means, by any of its names and by the alias file. A
 * body is made under the name by which the first text calls it; the others become its other names.
 */
export function resolveOrganisation(wish: OrganisationWish, directory: Directory): Resolution {
  const row = aliasRowOf(wish.name);
  const [first, ...others] = directory.organisations(filedNamesOf(wish.name));
  const isFree = (name: string) => directory.organisations(filedNamesOf(name)).length === 0;
  const acronyms = wish.acronyms.filter(isFree);
  if (first) {
    const certainty = others.length > 0 ? 0.8 : 1;
    return { speaker: first, certainty, rivals: others, learned: acronyms };
  }
  const known = row?.wikidataId ? directory.getByWikidataId(row.wikidataId) : null;
  if (known) return certain(known);
  const names = new Map<string, string>();
  for (const name of row?.names ?? []) names.set(name, 'alias');
  for (const name of acronyms) names.set(name, 'acronym');
  names.delete(wish.name);
  return certain({
    ...newcomer('ORGANISATION', wish.name),
    otherNames: [...names.keys()],
    namesToAdd: [...names].map(([name, kind]) => ({ name, kind })),
    classification: wish.classification ?? row?.classification ?? null,
    wikidataId: row?.wikidataId ?? null,
  });
}

/** Of a name that was taken for a person's and is known as an organisation's. */
const certaintyOfOtherKind = 0.8;

/**
 * Whom a person in a text means; see choosePerson. A bare name that nobody bears but a known
 * organisation does is that organisation.
 */
export function resolvePerson(
  wish: PersonWish & { readonly name: string },
  organisationId: string | null,
  directory: Directory,
): Resolution {
  const { name, honorific, role } = wish;
  const choice = choosePerson({ name, honorific, role, organisationId }, directory.people(name));
  if (choice.speaker) return choice;
  const bodies = honorific === null && role === null ? directory.organisations([fold(name)]) : [];
  return bodies.length === 1
    ? { speaker: bodies[0]!, certainty: certaintyOfOtherKind, rivals: choice.rivals }
    : { ...choice, speaker: newcomer('PERSON', name, honorific) };
}

function certain(speaker: KnownSpeaker | Newcomer): Resolution {
  return { speaker, certainty: 1, rivals: [] };
}

function newcomer(kind: EntityKind, name: string, honorific: string | null = null): Newcomer {
  return {
    id: '',
    kind,
    name,
    otherNames: [],
    honorific,
    classification: null,
    wikidataId: null,
    namesToAdd: [],
  };
}
