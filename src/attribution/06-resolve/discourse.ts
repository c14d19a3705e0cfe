import type { Entity, Named } from '../03-mentions/entity.js';
import type { Mention } from '../03-mentions/find-mentions.js';
import type { Range, Sentence } from '../document.js';
import { Relatives } from './relatives.js';
import type { Speaker } from './speaker.js';

/** One who spoke, and in which sentence. */
export interface Turn {
  readonly sentence: number;
  readonly at: number;
  readonly speaker: Speaker;
}

/** What a reader remembers at a point of the text: who was named, who spoke last. */
export class Discourse {
  readonly turns: Turn[] = [];
  readonly relatives: Relatives;
  private readonly told: Range[] = [];
  /** Found at the first answer, for all. */
  private asked: { readonly entity: Entity | null } | null = null;
  private readonly mentionByToken = new Map<number, Mention>();

  constructor(readonly named: Named) {
    this.relatives = new Relatives(named);
    for (const mention of named.mentions) {
      for (let token = mention.firstToken; token < mention.endToken; token++)
        this.mentionByToken.set(token, mention);
    }
  }

  mentionOfToken(token: number): Mention | null {
    return this.mentionByToken.get(token) ?? null;
  }

  remember(sentence: number, at: number, speaker: Speaker): void {
    this.turns.push({ sentence, at, speaker });
  }

  /** Keeps the words of a report: who is named in them was spoken of, and speaks less likely next. */
  rememberWords(spans: readonly Range[]): void {
    for (const span of spans) this.told.push(span);
  }

  /** Does this mention stand in the words of one of the last reports? */
  isTold({ start }: Mention): boolean {
    for (let i = this.told.length - 1; i >= Math.max(0, this.told.length - 24); i--) {
      if (this.told[i]!.start <= start && start < this.told[i]!.end) return true;
    }
    return false;
  }

  /** "Roe wanted to know if Doe had kept copies. “...” came the reply": whom the sentence before names last, behind another. */
  lastAsked(before: number): Entity | null {
    const here = this.sentenceAt(before).index;
    for (const mention of this.mentionsBefore(before, 6)) {
      const sentence = this.sentenceAt(mention.start);
      if (mention.quoted || sentence.index === here) continue;
      if (sentence.index < here - 1 || this.isFirstName(mention, sentence)) return null;
      const entity = this.named.bearer.get(mention)!;
      if (entity.kind === 'PERSON') return entity;
    }
    return null;
  }

  /** Mentions before this offset, the latest first, at most `limit` of them. */
  *mentionsBefore(offset: number, limit: number): Generator<Mention> {
    const { mentions } = this.named;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= Math.max(0, low - limit); i--) yield mentions[i]!;
  }

  /** The sentence in which an offset lies. */
  sentenceAt(offset: number): Sentence {
    const { sentences } = this.named;
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return sentences[low]!;
  }

  /** Is it the first name of its sentence, where subjects stand? */
  isFirstName(mention: Mention, sentence: Sentence): boolean {
    for (const before of this.mentionsBefore(mention.start, 1))
      return before.start < sentence.start;
    return true;
  }

  /** "the general", "the mayor": the person last named whose title, office or role has this word, and the party if one is told. */
  byOffice(word: string, before: number, party: string | null): Entity | null {
    const expansions = this.named.language.titleExpansions;
    for (const mention of this.mentionsBefore(before, 60)) {
      const entity = this.named.bearer.get(mention)!;
      if (entity.kind === 'ORGANISATION') continue;
      if (party !== null && !(entity.role ?? '').toLowerCase().includes(party)) continue;
      const titles =
        `${entity.honorific ?? ''} ${entity.role ?? ''} ${mention.office ?? ''}`.toLowerCase();
      if (
        titles.split(/[^\p{L}]+/u).some((title) => title === word || expansions.get(title) === word)
      )
        return entity;
    }
    return null;
  }

  /** "The 34-year-old": who was named with this age, else the person without one who spoke last, in one of two sentences. */
  ofAge(word: string, sentence: number, before: number): Entity | null {
    const { ageEnding } = this.named.language;
    if (ageEnding === null || !word.endsWith(ageEnding)) return null;
    const age = Number(word.slice(0, -ageEnding.length));
    for (const mention of this.mentionsBefore(before, 40)) {
      const entity = this.named.bearer.get(mention)!;
      if (entity.age === age) return entity;
    }
    const turn = this.turns.at(-1);
    const entity = turn?.speaker.entity ?? null;
    if (turn === undefined || entity === null || sentence - turn.sentence > 2) return null;
    return entity.kind === 'PERSON' && entity.age === null ? entity : null;
  }

  /** "the older woman": of the people of this gender that were named with their ages, the oldest; null without two. */
  byAge({ items, index }: Sentence, from: number, head: number): Entity | null {
    const { language, bearer } = this.named;
    const noun = items[head]!.lower;
    const gender = language.femaleNouns.has(noun)
      ? 'female'
      : language.maleNouns.has(noun)
        ? 'male'
        : null;
    const order = items.slice(from, head).map(({ lower }) => language.ageWords.get(lower));
    const which = order.find((word) => word !== undefined);
    if (gender === null || which === undefined) return null;
    const people = new Set<Entity>();
    for (const mention of this.mentionsBefore(items[from]!.start, 30)) {
      const entity = bearer.get(mention)!;
      if (index - this.sentenceAt(mention.start).index > 8) break;
      if (entity.age !== null && entity.gender === gender) people.add(entity);
    }
    const [youngest, ...others] = [...people].toSorted((a, b) => a.age! - b.age!);
    const oldest = others.at(-1);
    if (oldest === undefined || oldest.age === youngest!.age) return null;
    return which === 'older' ? oldest : youngest!;
  }

  /** The only person named in the last sentences, of those whose office the text does not state or of all. */
  onlyPerson(before: number, sentence: number, anyRole: boolean): Entity | null {
    const found = new Set<Entity>();
    for (const mention of this.mentionsBefore(before, 20)) {
      const entity = this.named.bearer.get(mention)!;
      const distance = sentence - this.sentenceAt(mention.start).index;
      if (distance > 4) break;
      if (
        entity.kind !== 'PERSON' ||
        mention.quoted ||
        this.sentenceAt(mention.start).kind === 'furniture'
      )
        continue;
      if (distance === 0) return null;
      if (anyRole || entity.role === null) found.add(entity);
    }
    const [only] = found;
    return found.size === 1 ? (only ?? null) : null;
  }

  /** Whom the lines before an interview are about: the person that they name most often, and nobody as often. */
  interviewed(before: number): Entity | null {
    this.asked ??= this.mostNamed(before);
    return this.asked.entity;
  }

  private mostNamed(before: number): { entity: Entity | null } {
    const counts = new Map<Entity, number>();
    for (const mention of this.named.mentions) {
      if (mention.start >= before) break;
      const entity = this.named.bearer.get(mention)!;
      const { kind } = this.named.paragraphs[mention.paragraph]!;
      if (entity.kind === 'PERSON' && kind !== 'furniture' && kind !== 'caption')
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
    const isClear = first !== undefined && first[1] > (second?.[1] ?? 0);
    return { entity: isClear ? first[0] : null };
  }

  /** "the company", "the campaign": the organisation last named that may be called so. */
  lastBody(word: string, before: number): Entity | null {
    let first: Entity | null = null;
    for (const mention of this.mentionsBefore(before, 16)) {
      const entity = this.named.bearer.get(mention)!;
      if (entity.kind !== 'ORGANISATION' || mention.quoted) continue;
      if (entity.words.some((part) => part.toLowerCase() === word)) return entity;
      first ??= entity;
    }
    return first;
  }
}
