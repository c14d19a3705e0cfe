import type { Range, Sentence } from '../document.js';
import type { Entity, Named } from '../03-mentions/entity.js';
import type { Mention } from '../03-mentions/find-mentions.js';
import { fold } from '../03-mentions/kind-of-mention.js';
import { phrase } from '../05-sources/noun-phrase.js';
import type { Kin } from '../languages/language.js';

/** A place that names somebody as the relative of another: "his mother, Jane Roe", "her late husband". */
export interface Relative extends Range {
  readonly noun: string;
  /** Whose relative; null where the text does not tell. */
  readonly of: Entity | null;
  /** Who that is; null where nobody is named so. */
  readonly who: Entity | null;
  readonly gender: 'female' | 'male' | null;
  readonly sentence: number;
  /** It opens its sentence, where subjects stand. */
  readonly opens: boolean;
}

const inverse: Readonly<Record<Kin, Kin>> = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
};

/** Words between the owner and the noun: his late wife, her eldest son. */
const longestOwned = 3;
/** No surname is shared by more people whom a text tells apart; a cap keeps time linear. */
const largestFamily = 12;

/** Who is whose relative, as far as the text read so far tells. */
export class Relatives {
  readonly all: Relative[] = [];
  private readonly stated = new Map<Entity, Relative[]>();
  private readonly families = new Map<string, Entity[]>();

  constructor(private readonly named: Named) {
    for (const entity of named.entities) {
      if (entity.kind !== 'PERSON' || entity.words.length < 2) continue;
      const surname = fold(entity.words.at(-1)!);
      this.families.set(surname, [
        ...(this.families.get(surname) ?? []).slice(-largestFamily),
        entity,
      ]);
    }
  }

  /** Takes in the relatives of one sentence; `ownerOf` tells for whom a possessive or a name stands. */
  read(
    sentence: Sentence,
    ownerOf: (item: number) => Entity | null,
    mentionOf: (token: number) => Mention | null,
  ): void {
    const { items } = sentence;
    for (let at = 0; at < items.length - 1; at++) {
      const { lower, tag } = items[at]!;
      const owns = (tag === 'PRP$' && this.named.language.possessives.has(lower)) || tag === 'POS';
      const noun = owns ? this.nounBehind(sentence, at + 1) : -1;
      if (noun < 0) continue;
      const of = ownerOf(tag === 'POS' ? at - 1 : at);
      const name = this.nameOf(sentence, at, noun, mentionOf);
      this.add(sentence, at, noun, of, name);
    }
  }

  private nounBehind({ items }: Sentence, from: number): number {
    const { kin } = this.named.language;
    for (let i = from; i < Math.min(items.length, from + longestOwned); i++) {
      const { lower, tag } = items[i]!;
      if (kin.has(lower) && items[i + 1]?.tag !== 'POS') return i;
      if (tag !== 'JJ' && tag !== 'CD' && tag !== 'NN') return -1;
    }
    return -1;
  }

  /** "his mother, Jane Roe,", "his mother Jane Roe", "Jane Roe, his mother,". */
  private nameOf(
    { items }: Sentence,
    at: number,
    noun: number,
    mentionOf: (token: number) => Mention | null,
  ): Entity | null {
    const comma = items[noun + 1]?.lower === ',';
    const behind = items[comma ? noun + 2 : noun + 1];
    const after = behind?.tag === 'NNP' ? mentionOf(behind.token) : null;
    if (after !== null && after.firstToken === behind!.token) {
      const closing = items.find(({ token }) => token >= after.endToken);
      const closes = closing === undefined || closing.tag === 'PUNCT' || closing.tag === 'QUOTE';
      if (!comma || closes) return this.named.bearer.get(after)!;
    }
    const front = items[at - 1]?.lower === ',' ? items[at - 2] : undefined;
    const before = front?.tag === 'NNP' ? mentionOf(front.token) : null;
    const closes = comma || (items[noun + 1]?.tag ?? 'PUNCT') === 'PUNCT';
    return before !== null && closes ? this.named.bearer.get(before)! : null;
  }

  private add(
    sentence: Sentence,
    at: number,
    noun: number,
    of: Entity | null,
    name: Entity | null,
  ): void {
    const { items } = sentence;
    const { lower } = items[noun]!;
    const gender = this.genderOf(lower);
    const isOther = name !== null && name !== of && name.kind !== 'ORGANISATION';
    const clashes = gender !== null && name?.gender != null && name.gender !== gender;
    const told = isOther && !clashes ? name : null;
    const who = told ?? (of === null ? null : this.find(of, lower));
    const from = items[at]!.tag === 'POS' ? at - 1 : at;
    const { start, end } = phrase(items, from, noun + 1, noun);
    const opens = from === 0;
    const relative = { start, end, noun: lower, of, who, gender, sentence: sentence.index, opens };
    this.all.push(relative);
    if (told === null || of === null) return;
    for (const entity of [of, told])
      this.stated.set(entity, [...(this.stated.get(entity) ?? []).slice(-largestFamily), relative]);
  }

  private genderOf(noun: string): 'female' | 'male' | null {
    const { femaleNouns, maleNouns } = this.named.language;
    return femaleNouns.has(noun) ? 'female' : maleNouns.has(noun) ? 'male' : null;
  }

  /** The relative that the text states, in either direction, else the only one who bears the surname. */
  private find(of: Entity, noun: string): Entity | null {
    const { kin } = this.named.language;
    const wanted = kin.get(noun)!;
    const gender = this.genderOf(noun);
    const known = this.stated.get(of) ?? [];
    const fits = (entity: Entity) =>
      gender === null || entity.gender === null || entity.gender === gender;
    for (const other of known.toReversed()) {
      if (other.of === of && other.noun === noun) return other.who;
      if (other.who === of && kin.get(other.noun) === inverse[wanted] && fits(other.of!))
        return other.of;
    }
    if (gender === null || of.words.length < 2) return null;
    const related = new Set(known.flatMap(({ of: a, who: b }) => [a, b]));
    const family = this.families.get(fold(of.words.at(-1)!)) ?? [];
    const others = family.filter(
      (entity) => entity !== of && entity.gender === gender && !related.has(entity),
    );
    return family.length <= largestFamily && others.length === 1 ? others[0]! : null;
  }

  /** The relative whose noun ends at this offset. */
  endingAt(offset: number): Relative | null {
    for (let i = this.all.length - 1; i >= 0 && this.all[i]!.end >= offset; i--)
      if (this.all[i]!.end === offset) return this.all[i]!;
    return null;
  }

  /** Relatives before an offset from this sentence on, the latest first. */
  *since(sentence: number, before: number): Generator<Relative> {
    for (let i = this.all.length - 1; i >= 0 && this.all[i]!.sentence >= sentence; i--)
      if (this.all[i]!.start < before) yield this.all[i]!;
  }
}
