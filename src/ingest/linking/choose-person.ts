import type { KnownMembership } from '../../content/people/load-memberships.js';
import type { KnownSpeaker } from '../../content/speakers/find-speakers.js';
import { isOtherGender, rankOf } from './honorifics.js';
import { isSingleWord, likenessOf, type Likeness } from './person-names.js';

/** Somebody who may be meant, with the offices that are known. */
export interface PersonCandidate {
  readonly speaker: KnownSpeaker;
  readonly memberships: readonly Pick<KnownMembership, 'organisationId' | 'role'>[];
}

/** What the text says of the person. */
export interface PersonProfile {
  readonly name: string;
  readonly honorific: string | null;
  readonly role: string | null;
  /** Null where none is stated or none is known. */
  readonly organisationId: string | null;
}

/** Whom a name means. */
export interface PersonChoice {
  /** Null: somebody not known yet. */
  readonly speaker: KnownSpeaker | null;
  /** 1 where the name alone decides; multiplies the confidence of the attribution. */
  readonly certainty: number;
  /** Others of the same surname who were not taken, likeliest first. */
  readonly rivals: readonly KnownSpeaker[];
}

/** How much a link can be trusted, by what it rests on. */
const certainties = {
  fullName: 1,
  fullNameOtherOffice: 0.9,
  fullNameAmongSeveral: 0.9,
  middleName: 0.95,
  initial: 0.85,
  surname: 0.85,
  keptApart: 0.8,
} as const;

/**
 * Chooses among people of the same surname. A full name is taken to mean the one person who bears
 * it, since descriptions of one person vary more often than two people in the news share a name;
 * titles of different gender speak against it, another office only lowers the certainty. A
 * surname alone, or with an initial, needs support: the same rank, office or organisation, and
 * nobody else with as much. In doubt a new person is kept apart, with the others as rivals; the
 * next text that calls somebody just so, with a title or an office, means that person again.
 */
export function choosePerson(
  profile: PersonProfile,
  candidates: readonly PersonCandidate[],
): PersonChoice {
  const possible = candidates.filter(
    ({ speaker }) => !isOtherGender(profile.honorific, speaker.honorific),
  );
  const alike = (...wanted: readonly Likeness[]) =>
    possible.filter(({ speaker }) => wanted.includes(likeness(profile.name, speaker)));
  const isSupported = (candidate: PersonCandidate) => supports(profile, candidate);
  if (!isSingleWord(profile.name)) {
    for (const degree of ['SAME', 'MIDDLE'] as const) {
      const bearers = alike(degree);
      if (bearers.length === 0) continue;
      const chosen = only(bearers) ?? only(bearers.filter(isSupported));
      if (!chosen) return apart(bearers);
      const certainty = certaintyOf(profile, chosen, bearers.length, degree);
      return taken(chosen, bearers, certainty);
    }
    const initials = alike('INITIAL');
    const chosen = only(initials.filter(isSupported));
    if (chosen) return taken(chosen, initials, certainties.initial);
    return initials.length > 0 ? apart(initials) : unknown;
  }
  const namesakes = alike('SURNAME');
  const chosen = only(namesakes.filter(isSupported));
  if (chosen) return taken(chosen, namesakes, certainties.surname);
  const [calledSo] = namesakes.filter((candidate) => isCalledSo(profile, candidate));
  if (calledSo) return taken(calledSo, namesakes, certainties.keptApart);
  return namesakes.length > 0 ? apart(namesakes) : unknown;
}

const unknown: PersonChoice = { speaker: null, certainty: 1, rivals: [] };

function certaintyOf(
  profile: PersonProfile,
  chosen: PersonCandidate,
  bearers: number,
  degree: 'SAME' | 'MIDDLE',
): number {
  if (bearers > 1) return certainties.fullNameAmongSeveral;
  if (degree === 'MIDDLE') return certainties.middleName;
  const isOther =
    profile.organisationId !== null && chosen.memberships.length > 0 && !supports(profile, chosen);
  return isOther ? certainties.fullNameOtherOffice : certainties.fullName;
}

function taken(
  chosen: PersonCandidate,
  all: readonly PersonCandidate[],
  certainty: number,
): PersonChoice {
  const rivals = all.filter((one) => one !== chosen).map(({ speaker }) => speaker);
  return { speaker: chosen.speaker, certainty, rivals };
}

function apart(rivals: readonly PersonCandidate[]): PersonChoice {
  return {
    speaker: null,
    certainty: certainties.keptApart,
    rivals: rivals.map(({ speaker }) => speaker),
  };
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? items[0]! : null;
}

function likeness(name: string, speaker: KnownSpeaker): Likeness {
  const order: readonly Likeness[] = ['SAME', 'MIDDLE', 'INITIAL', 'SURNAME', 'DIFFERENT'];
  const found = [speaker.name, ...speaker.otherNames].map((one) => likenessOf(name, one));
  return order.find((degree) => found.includes(degree)) ?? 'DIFFERENT';
}

/** Known by the surname alone as well, and nothing told of either speaks against the other. */
function isCalledSo(profile: PersonProfile, candidate: PersonCandidate): boolean {
  const { speaker, memberships } = candidate;
  if (!isSingleWord(speaker.name)) return false;
  if (profile.honorific === null && profile.role === null) return false;
  const [rank, other] = [rankOf(profile.honorific), rankOf(speaker.honorific)];
  if (rank !== null && other !== null && rank !== other) return false;
  return profile.organisationId === null || memberships.length === 0;
}

/** The same rank, the same office, or an office in the same organisation. */
function supports(profile: PersonProfile, { speaker, memberships }: PersonCandidate): boolean {
  const rank = rankOf(profile.honorific);
  if (rank !== null && rank === rankOf(speaker.honorific)) return true;
  return memberships.some(
    ({ role, organisationId }) =>
      organisationId === profile.organisationId ||
      role.toLowerCase() === profile.role?.toLowerCase(),
  );
}
