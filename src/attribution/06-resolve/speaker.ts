import type { SpeakerKind } from '../attributed-quote.js';
import type { Range } from '../document.js';
import type { Entity, Named } from '../03-mentions/entity.js';
import { isFamily } from '../03-mentions/is-vouched-for.js';
import { fold, isGiven, isTitleAlone } from '../03-mentions/kind-of-mention.js';
import type { Language } from '../languages/language.js';

/** Who speaks, before offsets become code points. */
export interface Speaker {
  readonly printed: Range | null;
  readonly name: string | null;
  readonly entity: Entity | null;
  readonly kind: SpeakerKind;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly chain: readonly Range[];
  readonly candidates: readonly string[];
  readonly spokesperson: string | null;
  /** Name of the rule that decided who is meant. */
  readonly reason: string;
}

/** A bearer known as a body, or a single word that nothing speaks for but no first name: people are introduced with their full names. */
export function isBody({ kind, words }: Entity, language: Language): boolean {
  if (kind !== 'UNKNOWN') return kind === 'ORGANISATION';
  return words.length === 1 && !isGiven(fold(words[0]!), language);
}

/** Cities and common words alone stand for somebody whom the text does not name, a surname in the plural for a family. */
function kindOfSpeaker(entity: Entity, { language, entities }: Named): SpeakerKind {
  if (entity.kind === 'PERSON') return 'PERSON';
  const { words } = entity;
  if (isFamily(words, entities, language)) return 'GROUP';
  const nameless =
    isTitleAlone(words, language) || language.places.has(words.join(' ').toLowerCase());
  if (nameless) return 'UNNAMED';
  return isBody(entity, language) ? 'ORGANISATION' : 'PERSON';
}

/** The fullest name that the text gives. */
export function nameOf(entity: Entity, text: string): string {
  return text.slice(entity.fullest.name.start, entity.fullest.name.end);
}

/** A speaker that stands for a bearer named in the text. */
export function bearerSpeaker(
  entity: Entity,
  printed: Range | null,
  named: Named,
  reason: string,
  chain: readonly Range[],
): Speaker {
  const fullest = entity.fullest.name;
  const links = chain.at(-1)?.start === fullest.start ? chain : [...chain, fullest];
  return {
    printed,
    name: nameOf(entity, named.text),
    entity,
    kind: kindOfSpeaker(entity, named),
    role: entity.role,
    organisation: entity.organisation,
    chain: links,
    candidates: [],
    spokesperson: null,
    reason,
  };
}

/** A speaker whom no name in the text stands for. */
export function plainSpeaker(
  printed: Range | null,
  kind: Speaker['kind'],
  reason: string,
  name: string | null = null,
): Speaker {
  return {
    printed,
    name,
    entity: null,
    kind,
    role: null,
    organisation: null,
    chain: printed === null ? [] : [printed],
    candidates: [],
    spokesperson: null,
    reason,
  };
}
