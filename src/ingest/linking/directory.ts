import type { EntityManager } from 'typeorm';
import { groupBy } from '../../base/group-by.js';
import { fold } from '../../base/fold.js';
import { loadMemberships } from '../../content/people/load-memberships.js';
import {
  findSpeakers,
  type KnownSpeaker,
  type SpeakerKeys,
} from '../../content/speakers/find-speakers.js';
import { lastWordOf } from './person-names.js';
import type { PersonCandidate } from './choose-person.js';

type Office = PersonCandidate['memberships'][number];

/** Those who may be meant, in memory, with those that are about to be made. */
export class Directory {
  private readonly bySurname = new Map<string, Set<KnownSpeaker>>();
  private readonly byOrganisationName = new Map<string, Set<KnownSpeaker>>();
  private readonly byId = new Map<string, KnownSpeaker>();
  private readonly byWikidataId = new Map<string, KnownSpeaker>();
  private readonly offices = new Map<KnownSpeaker, Office[]>();

  static async load(
    manager: EntityManager,
    keys: SpeakerKeys,
    withOffices: boolean,
  ): Promise<Directory> {
    const directory = new Directory();
    const speakers = await findSpeakers(manager, keys);
    for (const speaker of speakers) directory.add(speaker);
    if (withOffices) {
      const people = speakers.filter(({ kind }) => kind === 'PERSON').map(({ id }) => id);
      const held = groupBy(await loadMemberships(manager, people), ({ personId }) => personId);
      for (const [id, offices] of held) directory.offices.set(directory.byId.get(id)!, offices);
    }
    return directory;
  }

  add(speaker: KnownSpeaker): void {
    if (speaker.id !== '') this.byId.set(speaker.id, speaker);
    for (const name of [speaker.name, ...speaker.otherNames]) {
      if (speaker.kind === 'PERSON') file(this.bySurname, lastWordOf(name), speaker);
      else file(this.byOrganisationName, fold(name), speaker);
    }
  }

  /** Remembers an office that a text states, so that the next text may rest on it. */
  addOffice(person: KnownSpeaker, office: Office): void {
    const known = this.offices.get(person);
    if (known) known.push(office);
    else this.offices.set(person, [office]);
  }

  addWikidataId(wikidataId: string, speakerId: string | null): void {
    const speaker = speakerId === null ? null : this.get(speakerId);
    if (speaker) this.byWikidataId.set(wikidataId, speaker);
  }

  get(id: string): KnownSpeaker | null {
    return this.byId.get(id) ?? null;
  }

  getByWikidataId(wikidataId: string): KnownSpeaker | null {
    return this.byWikidataId.get(wikidataId) ?? null;
  }

  /** People with a name that ends in the same word. */
  people(name: string): PersonCandidate[] {
    return [...(this.bySurname.get(lastWordOf(name)) ?? [])].map((speaker) => ({
      speaker,
      memberships: this.offices.get(speaker) ?? [],
    }));
  }

  /** Organisations under any of these folded names, the one stored first before others. */
  organisations(foldedNames: readonly string[]): KnownSpeaker[] {
    const found = foldedNames.flatMap((name) => [...(this.byOrganisationName.get(name) ?? [])]);
    return [...new Set(found)];
  }
}

function file(map: Map<string, Set<KnownSpeaker>>, key: string, speaker: KnownSpeaker): void {
  const filed = map.get(key);
  if (filed) filed.add(speaker);
  else map.set(key, new Set([speaker]));
}
