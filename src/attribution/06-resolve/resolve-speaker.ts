import type { Item, Sentence } from '../document.js';
import { antecedentOf, subjectBefore } from '../05-sources/subject-before.js';
import { type NounPhrase, phrase } from '../05-sources/noun-phrase.js';
import type { Language } from '../languages/language.js';
import type { Discourse } from './discourse.js';
import { isOfPeople, resolveDescription, resolveNominal } from './resolve-nominal.js';
import { resolvePronoun } from './resolve-pronoun.js';
import { bearerSpeaker, plainSpeaker, type Speaker } from './speaker.js';

/** The parts of a phrase that "and" joins, in order; the whole phrase where nothing is joined. */
function partsOf({ items }: Sentence, source: NounPhrase, { listJoins }: Language): NounPhrase[] {
  const parts: NounPhrase[] = [];
  let from = source.from;
  for (let i = source.from; i <= source.to; i++) {
    if (i < source.to && items[i]!.lower !== ',' && !listJoins.has(items[i]!.lower)) continue;
    if (i > from) parts.push(phrase(items, from, i, headOf(items, from, i)));
    from = i + 1;
  }
  return parts;
}

/** Last noun before the first preposition of a part. */
function headOf(items: readonly Item[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (items[i]!.tag === 'IN') return i - 1;
  return to - 1;
}

/** Who is joined to the source in front of it, with an aside between: "Roe, the mayor, and Doe, her deputy, said". */
function joinedInFront(
  sentence: Sentence,
  source: NounPhrase,
  { named }: Discourse,
): NounPhrase | null {
  const { items } = sentence;
  const and = source.from - 1;
  if (and < 3 || items[and - 1]!.lower !== ',') return null;
  if (!named.language.listJoins.has(items[and]!.lower)) return null;
  const other = subjectBefore(items, and, named.language);
  const verbs =
    other === null || items.slice(other.to, and).some(({ tag }) => /^V(B|BD|BZ|BP)$/.test(tag));
  return verbs || items[other!.head]!.tag === 'PRP' ? null : other;
}

/** Who the source of a report is: one speaker, or several where "and" joins people or bodies that the text names. */
export function resolveSpeakers(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker[] {
  const front = joinedInFront(sentence, source, discourse);
  const parts = [
    ...(front === null ? [] : [front]),
    ...partsOf(sentence, source, discourse.named.language),
  ];
  if (parts.length > 1) {
    const several = parts.map((part) => resolveOne(sentence, part, discourse));
    const bearers = new Set(several.map(({ entity }) => entity));
    if (!bearers.has(null) && bearers.size === several.length)
      return several.map((speaker) => ({ ...speaker, reason: 'joint-name' }));
  }
  return [resolveOne(sentence, source, discourse)];
}

function resolveOne(sentence: Sentence, source: NounPhrase, discourse: Discourse): Speaker {
  const { named } = discourse;
  const head = sentence.items[source.head]!;
  const printed = { start: source.start, end: source.end };
  if (head.tag === 'PRP' || head.tag === 'PRP$') return resolvePronoun(sentence, source, discourse);
  if (head.tag === 'WP' || head.tag === 'WDT') return resolveRelative(sentence, source, discourse);
  const mention = head.tag === 'NNP' ? discourse.mentionOfToken(head.token) : null;
  if (mention !== null) {
    const ofPeople = isOfPeople(sentence, source, named.language);
    const described = ofPeople ? resolveDescription(sentence, source, discourse) : null;
    if (described !== null) return described;
    const entity = named.bearer.get(mention)!;
    return bearerSpeaker(
      entity,
      printed,
      named,
      entity.fullest === mention ? 'full-name' : 'short-name',
      [{ start: mention.start, end: mention.end }],
    );
  }
  return resolveNominal(sentence, source, discourse);
}

/** "Roe, who said": the words before the pronoun name the speaker. */
function resolveRelative(sentence: Sentence, source: NounPhrase, discourse: Discourse): Speaker {
  const printed = { start: source.start, end: source.end };
  const antecedent = antecedentOf(sentence.items, source.from, discourse.named.language);
  if (antecedent === null || antecedent.from === source.from)
    return plainSpeaker(printed, 'UNRESOLVED', 'relative-pronoun');
  const speaker = resolveOne(sentence, antecedent, discourse);
  if (speaker.name === null && speaker.kind !== 'UNRESOLVED')
    return {
      ...speaker,
      printed: { start: antecedent.start, end: source.end },
      reason: `relative-${speaker.reason}`,
    };
  return {
    ...speaker,
    printed,
    chain: [printed, ...speaker.chain],
    reason: `relative-${speaker.reason}`,
  };
}
