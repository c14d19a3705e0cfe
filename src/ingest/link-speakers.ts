import type { EntityManager } from 'typeorm';
import type { Actor } from '../content/history/actor-of.js';
import { reserveIds } from '../content/history/reserve-ids.js';
import { findOfficeHolders } from '../content/people/find-office-holders.js';
import { addOtherNames, type LearnedName } from '../content/speakers/add-other-names.js';
import { createSpeakers } from '../content/speakers/create-speakers.js';
import { resolveSpeakers, type KnownSpeaker } from '../content/speakers/find-speakers.js';
import { lockNames } from '../content/speakers/lock-names.js';
import { lockSpeakers } from '../content/speakers/lock-speakers.js';
import type { Directory } from './linking/directory.js';
import { loadDirectory, type Holders, type NamingWish } from './linking/load-directory.js';
import { bodyKeyOf } from './linking/organisation-names.js';
import { lastWordOf } from './linking/person-names.js';
import {
  isNewcomer,
  resolveName,
  resolveOrganisation,
  resolvePerson,
  type Newcomer,
  type Resolution,
} from './linking/resolve-wishes.js';
import type { GivenWish, PersonWish, SpeakerWish } from './speaker-wish.js';
import type { EntityKind } from '../content/speakers/entity-kind.js';

/** What an article asks for. */
export interface WishesOfArticle {
  readonly wishes: readonly SpeakerWish[];
  /** From when the public sees the article, and so whomever it makes. */
  readonly visibleFrom: string;
}

/** Whom a wish means. */
export interface Link {
  /** Null where nobody can be told: several bear a given name, or a pointer leads nowhere. */
  readonly speakerId: string | null;
  readonly kind: EntityKind;
  /** 0..1; multiplies the confidence of what rests on the link. */
  readonly certainty: number;
  readonly rivals: readonly { readonly id: string; readonly name: string }[];
}

/** Whom each wish was found to mean. */
export type Links = ReadonlyMap<SpeakerWish, Link>;

/**
 * Finds or makes everybody whom articles ask for, organisations first. Whoever is looked for in
 * vain is made under locks on the name, so that any number of imports at once make one; nobody who
 * is found can be merged away before the transaction ends.
 */
export async function linkSpeakers(
  manager: EntityManager,
  actor: Actor,
  articles: readonly WishesOfArticle[],
): Promise<Links> {
  const links = new Map<SpeakerWish, Link>();
  const asked = new Map<SpeakerWish, string>();
  for (const { wishes, visibleFrom } of articles) {
    for (const wish of wishes) asked.set(wish, visibleFrom);
  }
  await linkPointers(manager, [...asked.keys()], links);
  for (const kind of ['ORGANISATION', 'PERSON'] as const) {
    const wishes = [...asked.keys()].filter(
      (wish): wish is NamingWish => wish.from !== 'pointer' && wish.kind === kind,
    );
    await linkNames(manager, actor, kind, wishes, asked, links);
  }
  await holdSpeakers(manager, links);
  return links;
}

async function linkPointers(
  manager: EntityManager,
  wishes: readonly SpeakerWish[],
  links: Map<SpeakerWish, Link>,
): Promise<void> {
  const pointers = wishes.filter(
    (wish): wish is Extract<GivenWish, { from: 'pointer' }> => wish.from === 'pointer',
  );
  const ids = await resolveSpeakers(manager, pointers);
  pointers.forEach((wish, index) => {
    const kind = wish.kind ?? 'PERSON';
    links.set(wish, { speakerId: ids[index] ?? null, kind, certainty: 1, rivals: [] });
  });
}

async function linkNames(
  manager: EntityManager,
  actor: Actor,
  kind: EntityKind,
  wishes: readonly NamingWish[],
  asked: ReadonlyMap<SpeakerWish, string>,
  links: Map<SpeakerWish, Link>,
): Promise<void> {
  if (wishes.length === 0) return;
  const holders = await loadOfficeHolders(manager, wishes, links);
  const locked = new Set<string>();
  let resolutions: Map<NamingWish, Resolution>;
  let newcomers: Newcomer[];
  for (;;) {
    const directory = await loadDirectory(manager, wishes, holders);
    resolutions = resolveAll(wishes, directory, holders, links);
    newcomers = newcomersIn(resolutions.values());
    const open = newcomers.map(lockNameOf).filter((name) => !locked.has(name));
    if (open.length === 0) break;
    await lockNames(manager, open);
    for (const name of open) locked.add(name);
  }
  const ids = await reserveIds(manager, 'speaker', newcomers.length);
  newcomers.forEach((newcomer, index) => (newcomer.id = ids[index]!));
  const makers = new Map<KnownSpeaker, string>();
  for (const [wish, { speaker }] of resolutions) {
    if (speaker && !makers.has(speaker)) makers.set(speaker, asked.get(wish)!);
  }
  await createSpeakers(
    manager,
    actor,
    newcomers.map((newcomer) => ({
      ...newcomer,
      otherNames: newcomer.namesToAdd,
      visibleFrom: makers.get(newcomer)!,
    })),
  );
  await addOtherNames(manager, actor, namesLearned(resolutions, asked));
  for (const [wish, { speaker, certainty, rivals }] of resolutions) {
    const kindFound = speaker?.kind ?? kind;
    links.set(wish, { speakerId: speaker?.id ?? null, kind: kindFound, certainty, rivals });
  }
}

/** The holder of each office that stands in a text without a name. */
async function loadOfficeHolders(
  manager: EntityManager,
  wishes: readonly NamingWish[],
  links: Links,
): Promise<Holders> {
  const offices = wishes.flatMap((wish) => {
    if (wish.from !== 'text' || wish.kind !== 'PERSON' || wish.name !== null) return [];
    const organisationId = wish.organisation && links.get(wish.organisation)?.speakerId;
    const { role, day } = wish;
    return organisationId && role !== null ? [{ wish, organisationId, role, day }] : [];
  });
  const holders = await findOfficeHolders(manager, offices);
  return new Map(
    offices.flatMap(({ wish }, index) => {
      const holder = holders[index];
      return holder ? [[wish, holder] as const] : [];
    }),
  );
}

function resolveAll(
  wishes: readonly NamingWish[],
  directory: Directory,
  holders: Holders,
  links: Links,
): Map<NamingWish, Resolution> {
  const resolutions = new Map<NamingWish, Resolution>();
  for (const wish of wishes) {
    const resolution = resolveOne(wish, directory, holders, links);
    resolutions.set(wish, resolution);
    const { speaker } = resolution;
    if (speaker && isNewcomer(speaker)) directory.add(speaker);
    if (speaker && wish.from === 'text' && wish.kind === 'PERSON') {
      const organisationId = organisationIdOf(wish, links);
      if (organisationId && wish.role) {
        directory.addOffice(speaker, { organisationId, role: wish.role });
      }
    }
  }
  return resolutions;
}

function resolveOne(
  wish: NamingWish,
  directory: Directory,
  holders: Holders,
  links: Links,
): Resolution {
  if (wish.from === 'name') return resolveName(wish, directory);
  if (wish.kind === 'ORGANISATION') return resolveOrganisation(wish, directory);
  const { name } = wish;
  if (name !== null) {
    return resolvePerson({ ...wish, name }, organisationIdOf(wish, links), directory);
  }
  const holder = holders.get(wish);
  const speaker = holder === undefined ? null : directory.get(holder);
  return { speaker, certainty: certaintyOfOffice, rivals: [] };
}

/** Of a link that rests on the office alone. */
const certaintyOfOffice = 0.75;

function organisationIdOf(wish: PersonWish, links: Links): string | null {
  return (wish.organisation && links.get(wish.organisation)?.speakerId) ?? null;
}

function newcomersIn(resolutions: Iterable<Resolution>): Newcomer[] {
  const newcomers = new Set<Newcomer>();
  for (const { speaker } of resolutions) {
    if (speaker && isNewcomer(speaker)) newcomers.add(speaker);
  }
  return [...newcomers];
}

/** What newcomers have is written with them. A name in a hidden article is nothing for the public. */
function namesLearned(
  resolutions: ReadonlyMap<NamingWish, Resolution>,
  asked: ReadonlyMap<SpeakerWish, string>,
): LearnedName[] {
  return [...resolutions].flatMap(([wish, { speaker, learned = [] }]) =>
    speaker && !isNewcomer(speaker) && asked.get(wish) === '-infinity'
      ? learned.map((name) => ({ speakerId: speaker.id, name, kind: 'acronym' }))
      : [],
  );
}

function lockNameOf({ kind, name }: Newcomer): string {
  return `${kind} ${kind === 'PERSON' ? lastWordOf(name) : bodyKeyOf(name)}`;
}

/** Keeps everybody found from being merged away, and follows those who were merged meanwhile. */
async function holdSpeakers(manager: EntityManager, links: Map<SpeakerWish, Link>): Promise<void> {
  const ids = distinct([...links.values()].flatMap(({ speakerId }) => speakerId ?? []));
  const held = await lockSpeakers(manager, ids);
  for (const [wish, link] of links) {
    const survivor = link.speakerId === null ? undefined : held.get(link.speakerId);
    links.set(wish, {
      ...link,
      speakerId: survivor?.id ?? null,
      kind: survivor?.kind ?? link.kind,
    });
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
