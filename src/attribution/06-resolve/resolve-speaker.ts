import type { Item, Sentence } from '../document.js';
import type { Mention } from '../03-mentions/find-mentions.js';
import { antecedentOf, subjectBefore } from '../05-sources/subject-before.js';
import { type NounPhrase, phrase } from '../05-sources/noun-phrase.js';
import type { Language } from '../languages/language.js';
import type { Discourse } from './discourse.js';
import { resolvePronoun } from './resolve-pronoun.js';
import { bearerSpeaker, plainSpeaker, type Speaker } from './speaker.js';

/** The mention that covers this token. */
function mentionAt(token: number, discourse: Discourse): Mention | null {
  return discourse.mentionOfToken(token);
}

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
  const mention = head.tag === 'NNP' ? mentionAt(head.token, discourse) : null;
  if (mention !== null) {
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
    return { ...speaker, reason: `relative-${speaker.reason}` };
  return {
    ...speaker,
    printed,
    chain: [printed, ...speaker.chain],
    reason: `relative-${speaker.reason}`,
  };
}

function mentionIn(
  sentence: Sentence,
  from: number,
  to: number,
  discourse: Discourse,
): Mention | null {
  for (let i = from; i < to; i++) {
    const item = sentence.items[i]!;
    if (item.tag === 'NNP') return mentionAt(item.token, discourse);
  }
  return null;
}

/** Core words of a phrase without its article: "the Roe campaign" -> "Roe campaign". */
function coreText(sentence: Sentence, source: NounPhrase, text: string): string {
  let from = source.from;
  while (
    from < source.head &&
    (sentence.items[from]!.tag === 'DT' || sentence.items[from]!.tag === 'PRP$')
  )
    from++;
  return text.slice(sentence.items[from]!.start, sentence.items[source.head]!.end);
}

/** "The ports minister, Jane Roe, said": the name right behind the phrase, of a person or of nobody known. */
function namedAside(sentence: Sentence, source: NounPhrase, discourse: Discourse): Mention | null {
  const { items } = sentence;
  const first = items[source.to + 1];
  if (items[source.to]?.lower !== ',' || first === undefined || first.tag !== 'NNP') return null;
  const mention = mentionAt(first.token, discourse);
  if (mention === null || mention.firstToken !== first.token) return null;
  const after = items.find((item) => item.token >= mention.endToken);
  if (after !== undefined && after.tag !== 'PUNCT' && after.tag !== 'QUOTE') return null;
  return discourse.named.bearer.get(mention)!.kind === 'ORGANISATION' ? null : mention;
}

/** "One of them, who gave his name only as Stu, said": the name behind the words of giving it. */
function ownName(sentence: Sentence, source: NounPhrase, discourse: Discourse): Mention | null {
  const { items } = sentence;
  const { nameGivers } = discourse.named.language;
  const ofThem = items[source.to]?.tag === 'IN' && items[source.to + 1]?.tag === 'PRP';
  const comma = ofThem ? source.to + 2 : source.to;
  if (items[comma]?.lower !== ',' || items[comma + 1]?.tag !== 'WP') return null;
  for (let i = comma + 3; i < Math.min(items.length, comma + 8); i++) {
    if (items[i]!.tag === 'PUNCT') return null;
    if (items[i]!.tag !== 'NNP') continue;
    const giver = items.slice(comma + 2, i).some(({ lower }) => nameGivers.has(lower));
    return giver && items[i - 1]!.tag === 'IN' ? mentionAt(items[i]!.token, discourse) : null;
  }
  return null;
}

/** First letters of the party or people that qualifies a phrase: "the Republican nominee"; null without one. */
function partyOf({ items }: Sentence, source: NounPhrase, language: Language): string | null {
  const word = items
    .slice(source.from, source.head)
    .find(({ lower }) => language.demonyms.has(lower));
  return word === undefined ? null : word.lower.slice(0, 6);
}

/** "the company", "the Roe campaign": a body by its noun, named in the phrase or before. */
function resolveBody(
  sentence: Sentence,
  source: NounPhrase,
  isNamed: boolean,
  discourse: Discourse,
): Speaker {
  const { named } = discourse;
  const printed = { start: source.start, end: source.end };
  if (isNamed) {
    const name = coreText(sentence, source, named.text);
    return plainSpeaker(printed, 'ORGANISATION', 'named-body', name);
  }
  const definite = named.language.definiteArticles.has(sentence.items[source.from]!.lower);
  const head = sentence.items[source.head]!.lower;
  const body = definite ? discourse.lastBody(head, source.start) : null;
  if (body !== null) return bearerSpeaker(body, printed, named, 'body-noun', [printed]);
  return plainSpeaker(printed, 'ORGANISATION', 'unnamed-body');
}

/** "his wife", "the older woman", "the 34-year-old": known by family or age. */
function resolveByTie(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker | null {
  const { named } = discourse;
  const head = sentence.items[source.head]!;
  const printed = { start: source.start, end: source.end };
  const kin = discourse.relatives.endingAt(head.end)?.who ?? null;
  if (kin !== null) return bearerSpeaker(kin, printed, named, 'relative', [printed]);
  const byAge =
    discourse.ofAge(head.lower, sentence.index, source.start) ??
    discourse.byAge(sentence, source.from, source.head);
  return byAge === null ? null : bearerSpeaker(byAge, printed, named, 'age', [printed]);
}

function resolveNominal(sentence: Sentence, source: NounPhrase, discourse: Discourse): Speaker {
  const { named } = discourse;
  const { language, text } = named;
  const { items } = sentence;
  const head = items[source.head]!.lower;
  const printed = { start: source.start, end: source.end };
  const aside = namedAside(sentence, source, discourse) ?? ownName(sentence, source, discourse);
  if (aside !== null)
    return bearerSpeaker(named.bearer.get(aside)!, printed, named, 'named-aside', [printed, aside]);
  const asked = language.replyNouns.has(head) ? discourse.lastAsked(source.start) : null;
  if (asked !== null) return bearerSpeaker(asked, printed, named, 'reply-of-asked', [printed]);
  const tied = resolveByTie(sentence, source, discourse);
  if (tied !== null) return tied;
  const inCore = mentionIn(sentence, source.from, source.head, discourse);
  const definite = language.definiteArticles.has(items[source.from]!.lower);
  const bare = sentence.kind === 'headline' && source.to - source.from === 1;
  if (language.spokesWords.has(head)) {
    const body = mentionIn(sentence, source.head + 1, source.to, discourse) ?? inCore;
    return body === null
      ? plainSpeaker(printed, 'UNNAMED', 'unnamed-spokesperson')
      : bearerSpeaker(named.bearer.get(body)!, printed, named, 'spokesperson-for', [body]);
  }
  if (
    inCore === null &&
    (definite || bare) &&
    (language.roleNouns.has(head) || language.honorifics.has(head))
  ) {
    const fits = partyOf(sentence, source, language);
    const office = discourse.byOffice(head, source.start, fits);
    if (office !== null) return bearerSpeaker(office, printed, named, 'office', [printed]);
    const topic =
      definite && fits === null
        ? discourse.onlyPerson(
            source.start,
            sentence.index,
            language.pastWords.has(items[source.from + 1]?.lower ?? ''),
          )
        : null;
    if (topic !== null) return bearerSpeaker(topic, printed, named, 'office-of-topic', [printed]);
  }
  if (language.documentNouns.has(head))
    return plainSpeaker(printed, 'DOCUMENT', 'document', text.slice(source.start, source.end));
  if (language.bodyNouns.has(head))
    return resolveBody(sentence, source, inCore !== null, discourse);
  if (language.groupNouns.has(head) || items[source.head]!.tag === 'NNS')
    return plainSpeaker(printed, 'GROUP', 'group');
  return plainSpeaker(printed, 'UNNAMED', 'unnamed');
}
