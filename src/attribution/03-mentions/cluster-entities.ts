import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import { findMentions, type Mention } from './find-mentions.js';
import { readRole } from './read-role.js';

export type Gender = 'female' | 'male' | null;

/** Everybody and everything that the mentions of a text name, one entry a bearer. */
export interface Entity {
  readonly id: number;
  kind: 'PERSON' | 'ORGANISATION' | 'UNKNOWN';
  certain: boolean;
  words: readonly string[];
  /** The mention with the fullest name. */
  fullest: Mention;
  readonly mentions: Mention[];
  gender: Gender;
  honorific: string | null;
  role: string | null;
  organisation: string | null;
}

export interface Named extends Quoted {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Entity of a mention. */
  readonly bearer: ReadonlyMap<Mention, Entity>;
}

const feminine = new Set([
  'mrs',
  'ms',
  'miss',
  'dame',
  'lady',
  'baroness',
  'queen',
  'princess',
  'duchess',
  'sister',
  'congresswoman',
  'chairwoman',
  'spokeswoman',
  'councilwoman',
]);
const masculine = new Set([
  'mr',
  'sir',
  'lord',
  'baron',
  'king',
  'prince',
  'duke',
  'father',
  'brother',
  'congressman',
  'chairman',
  'spokesman',
  'councilman',
  'pope',
]);

function fold(word: string): string {
  return word.toLowerCase().replace(/[.’']/g, '');
}

function genderOf(mention: Mention, language: Language): Gender {
  for (const title of [mention.honorific, mention.office]) {
    const lower = title?.toLowerCase().replace(/\.$/, '') ?? '';
    if (feminine.has(lower)) return 'female';
    if (masculine.has(lower)) return 'male';
  }
  const given = fold(mention.words[0] ?? '');
  if (mention.words.length < 2) return null;
  const female = language.femaleNames.has(given);
  const male = language.maleNames.has(given);
  return female === male ? null : female ? 'female' : 'male';
}

/** Person or organisation, by titles, given names and words that only bodies carry. */
function kindOf(mention: Mention, language: Language): { kind: Entity['kind']; certain: boolean } {
  const lower = mention.words.map(fold);
  const name = lower.join(' ');
  if (
    language.knownOrganisations.has(mention.words.join(' ').toLowerCase()) ||
    language.knownOrganisations.has(name)
  ) {
    return mention.honorific === null
      ? { kind: 'ORGANISATION', certain: true }
      : { kind: 'PERSON', certain: true };
  }
  if (
    lower.some((word) => language.organisationWords.has(word)) &&
    !(lower.length === 2 && isGiven(lower[0]!, language))
  ) {
    return { kind: 'ORGANISATION', certain: lower.length > 1 };
  }
  if (mention.honorific !== null) return { kind: 'PERSON', certain: true };
  if (mention.office !== null && mention.words.length < 5) return { kind: 'PERSON', certain: true };
  if (lower.length > 1 && lower.length < 6 && isGiven(lower[0]!, language))
    return { kind: 'PERSON', certain: lower.length < 4 };
  const written = mention.words.join(' ');
  if (lower.length === 1 && written.length > 1 && written === written.toUpperCase())
    return { kind: 'ORGANISATION', certain: false };
  if (lower.length === 1) return { kind: 'UNKNOWN', certain: false };
  if (mention.afterArticle) return { kind: 'ORGANISATION', certain: false };
  return { kind: lower.length < 5 ? 'UNKNOWN' : 'ORGANISATION', certain: false };
}

function isGiven(word: string, language: Language): boolean {
  return (
    language.femaleNames.has(word) ||
    language.maleNames.has(word) ||
    /^[a-z]$|^[bcdfghjklmnpqrstvwxz]{2}$/.test(word)
  );
}

/** Index of entities by the words that a shorter mention may repeat. */
class Register {
  readonly entities: Entity[] = [];
  private readonly byWord = new Map<string, Entity[]>();

  add(mention: Mention, language: Language): Entity {
    const { kind, certain } = kindOf(mention, language);
    const entity: Entity = {
      id: this.entities.length,
      kind,
      certain,
      words: mention.words,
      fullest: mention,
      mentions: [],
      gender: genderOf(mention, language),
      honorific: null,
      role: null,
      organisation: null,
    };
    this.entities.push(entity);
    const keys = new Set([
      ...mention.words.map(fold),
      mention.words
        .map((word) => word[0])
        .join('')
        .toLowerCase(),
    ]);
    for (const key of keys) {
      const list = this.byWord.get(key) ?? [];
      list.push(entity);
      this.byWord.set(key, list);
    }
    return entity;
  }

  /** Bearers that share the last word of the mention, the latest first; a cap keeps time linear. */
  sharing(word: string): readonly Entity[] {
    return (this.byWord.get(word) ?? []).slice(-12).toReversed();
  }
}

function sameBearer(entity: Entity, mention: Mention, gender: Gender, language: Language): boolean {
  const a = entity.words.map(fold);
  const b = mention.words.map(fold);
  if (a.join(' ') === b.join(' ')) return true;
  if (gender !== null && entity.gender !== null && gender !== entity.gender) return false;
  const last = b.at(-1)!;
  if (b.length === 1) {
    if (entity.kind === 'ORGANISATION')
      return (
        a.length > 1 &&
        (a.map((word) => word[0]).join('') === last ||
          (a[0] === last &&
            mention.honorific === null &&
            a.slice(1).every((word) => language.bodySuffixes.has(word))))
      );
    return (
      a.at(-1) === last ||
      (a[0] === last && mention.honorific === null && isGiven(last, language)) ||
      (/^(jr|sr|ii|iii)$/.test(a.at(-1)!) && a.at(-2) === last)
    );
  }
  if (entity.kind === 'ORGANISATION' || a.length === 1) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return (
      short.length > 1 &&
      (long.slice(-short.length).join(' ') === short.join(' ') ||
        long.slice(0, short.length).join(' ') === short.join(' '))
    );
  }
  if (a.at(-1) !== last) return false;
  return (
    a[0] === b[0] ||
    (a[0]![0] === b[0]![0] && (a[0]!.length <= 1 || b[0]!.length <= 1)) ||
    b[0]!.startsWith(a[0]!) ||
    a[0]!.startsWith(b[0]!)
  );
}

/**
 * Brings all mentions of one bearer together: first the full names, then shorter ones, each to the bearer
 * last named with that word. Two full names with one surname stay two.
 */
export function clusterEntities(quoted: Quoted): Named {
  const { language, text, tokens, paragraphs } = quoted;
  const mentions = findMentions(quoted);
  const register = new Register();
  const bearer = new Map<Mention, Entity>();
  const seen = new Map<Entity, number>();
  const join = (mention: Mention, choose: (matching: Entity[]) => Entity | undefined) => {
    const gender = genderOf(mention, language);
    const known = register.sharing(fold(mention.words.at(-1) ?? ''));
    const entity =
      choose(known.filter((other) => sameBearer(other, mention, gender, language))) ??
      register.add(mention, language);
    entity.mentions.push(mention);
    entity.gender ??= gender;
    if (mention.words.length > entity.words.length && mention.words.length < 6) {
      entity.words = mention.words;
      entity.fullest = mention;
    }
    bearer.set(mention, entity);
  };
  for (const mention of mentions)
    if (mention.words.length > 1) join(mention, (matching) => matching[0]);
  for (const mention of mentions) {
    if (mention.words.length === 1) join(mention, (matching) => lastSeen(matching, seen));
    seen.set(bearer.get(mention)!, mention.start);
  }
  for (const entity of register.entities) {
    entity.mentions.sort((a, b) => a.start - b.start);
    describe(entity);
  }
  return { ...quoted, mentions, entities: register.entities, bearer };

  function describe(entity: Entity): void {
    for (const mention of entity.mentions) {
      if (mention.honorific !== null || mention.office !== null) {
        if (entity.kind === 'UNKNOWN') entity.kind = 'PERSON';
        if (entity.kind === 'PERSON') entity.certain = true;
      }
      if (
        entity.honorific === null ||
        (mention.honorific !== null &&
          mention.honorific.length > entity.honorific.length &&
          !/^m(r|s|rs|iss)$/i.test(mention.honorific))
      )
        entity.honorific = mention.honorific ?? entity.honorific;
      if (entity.kind === 'ORGANISATION') continue;
      const role = readRole(text, tokens, mention, paragraphs[mention.paragraph]!, language);
      if (role !== null) {
        if (entity.kind === 'UNKNOWN') entity.kind = 'PERSON';
        entity.certain = true;
        if (entity.role === null) {
          entity.role = role.role;
          entity.organisation = role.organisation;
        }
      }
    }
    const titled =
      entity.kind === 'PERSON' && entity.role === null
        ? entity.mentions.find((mention) => mention.office !== null)
        : undefined;
    if (titled !== undefined) {
      entity.role = titled.office;
      entity.organisation = titled.body;
    }
  }
}

/** Of several bearers the one named last before, else the one that is named first. */
function lastSeen(
  entities: readonly Entity[],
  seen: ReadonlyMap<Entity, number>,
): Entity | undefined {
  let best = entities.at(-1);
  let at = -1;
  for (const entity of entities) {
    const start = seen.get(entity) ?? -1;
    if (start > at) {
      at = start;
      best = entity;
    }
  }
  return best;
}
