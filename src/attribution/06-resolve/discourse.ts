import type { Entity, Named } from '../03-mentions/entity.js';
import type { Mention } from '../03-mentions/find-mentions.js';
import { finiteTags } from '../01-segment/finite-tags.js';
import type { Item, Range, Sentence } from '../document.js';
import { Relatives } from './relatives.js';
import type { Speaker } from './speaker.js';

/** One who spoke, and in which sentence. */
export interface Turn {
  readonly sentence: number;
  readonly at: number;
  readonly speaker: Speaker;
  /** Where the words stand. */
  readonly words: readonly Range[];
}

/** A pronoun of the story, and whom a reader takes it for. */
export interface Followed extends Range {
  readonly entity: Entity;
  readonly sentence: number;
  /** It opens its sentence, where subjects stand. */
  readonly opens: boolean;
}

/** What a reader remembers at a point of the text: who was named, who spoke last. */
export class Discourse {
  readonly turns: Turn[] = [];
  readonly relatives: Relatives;
  /** He and she of the sentences read so far, in order. */
  readonly followed: Followed[] = [];
  private readonly told: Range[] = [];
  private hearing: readonly Range[] = [];
  private readonly subjects = new Map<Mention, boolean>();
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
    this.turns.push({ sentence, at, speaker, words: this.hearing });
  }

  /** Keeps the words of a report that is read: who is named in them is spoken of, and speaks less likely. */
  hear(spans: readonly Range[]): void {
    for (const span of this.hearing) this.told.push(span);
    this.hearing = spans;
  }

  /**
   * “Roe is late,” he said: whom the words that are read name is hardly who says them, least of all in marks.
   * Whom they name for the first time may be: "Jane Roe was late, she said".
   */
  namedInWords(): ReadonlyMap<Entity, number> {
    const doubts = new Map<Entity, number>();
    for (const { start, end } of this.hearing) {
      for (const mention of this.mentionsBefore(end, 24)) {
        if (mention.start < start) break;
        const entity = this.named.bearer.get(mention)!;
        if (mention.quoted) doubts.set(entity, 2);
        else if (!this.isIntroduced(mention, entity) && !doubts.has(entity))
          doubts.set(entity, 1.4);
      }
    }
    return doubts;
  }

  /** Is it the subject by which a text names somebody for the first time? */
  private isIntroduced(mention: Mention, entity: Entity): boolean {
    return (
      entity.mentions[0] === mention && this.isSubject(mention, this.sentenceAt(mention.start))
    );
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

  /** Is it the first name of its sentence, with no verb and no preposition in front of it, as a subject is? */
  isSubject(mention: Mention, sentence: Sentence): boolean {
    const known = this.subjects.get(mention);
    if (known !== undefined) return known;
    const isVerb = ({ tag, lower, start }: Item) =>
      start < mention.start && finiteTags.has(tag) && !this.named.language.asWords.has(lower);
    const { tokens, language } = this.named;
    const before = tokens[mention.firstToken - 1];
    const isGoverned = before?.tag === 'IN' && !language.subordinators.has(before.lower);
    const subject =
      !isGoverned && this.isFirstName(mention, sentence) && !sentence.items.some(isVerb);
    this.subjects.set(mention, subject);
    return subject;
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
}
