import type { Entity } from '../03-mentions/entity.js';
import type { Mention } from '../03-mentions/find-mentions.js';
import { fold, isRegion } from '../03-mentions/kind-of-mention.js';
import type { NounPhrase } from '../05-sources/noun-phrase.js';
import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Discourse } from './discourse.js';
import { byAge, byOffice, lastBody, onlyPerson, qualifiersOf, topicOf } from './find-described.js';
import { bearerSpeaker, plainSpeaker, type Speaker } from './speaker.js';

function mentionIn(
  sentence: Sentence,
  from: number,
  to: number,
  discourse: Discourse,
): Mention | null {
  for (let i = from; i < to; i++) {
    const item = sentence.items[i]!;
    if (item.tag === 'NNP') return discourse.mentionOfToken(item.token);
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

/** "The ports minister, Jane Roe, said", "One pastor, Jane Roe of Tarn, said": the name right behind the phrase, of a person or of nobody known. */
function namedAside(sentence: Sentence, source: NounPhrase, discourse: Discourse): Mention | null {
  const { items } = sentence;
  const { homeLinks, seatLinks } = discourse.named.language;
  const first = items[source.to + 1];
  if (items[source.to]?.lower !== ',' || first === undefined || first.tag !== 'NNP') return null;
  const mention = discourse.mentionOfToken(first.token);
  if (mention === null || mention.firstToken !== first.token) return null;
  const after = items.find((item) => item.token >= mention.endToken);
  const closes =
    after === undefined ||
    after.tag === 'PUNCT' ||
    after.tag === 'QUOTE' ||
    homeLinks.has(after.lower) ||
    seatLinks.has(after.lower);
  return closes && discourse.named.bearer.get(mention)!.kind !== 'ORGANISATION' ? mention : null;
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
    return giver && items[i - 1]!.tag === 'IN' ? discourse.mentionOfToken(items[i]!.token) : null;
  }
  return null;
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
  if (mentionIn(sentence, source.head + 1, source.to, discourse) !== null) {
    const from = sentence.items[source.from]!.tag === 'DT' ? source.from + 1 : source.from;
    const name = named.text.slice(sentence.items[from]!.start, source.end);
    return plainSpeaker(printed, 'ORGANISATION', 'named-body', name);
  }
  const definite = named.language.definiteArticles.has(sentence.items[source.from]!.lower);
  const head = sentence.items[source.head]!.lower;
  const body = definite ? lastBody(head, source.start, discourse) : null;
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
  const entity = byAge(sentence, source, discourse);
  return entity === null ? null : bearerSpeaker(entity, printed, named, 'age', [printed]);
}

/** "a spokesman for the trade body", "a council spokeswoman": the body by its noun, named before. */
function bodyOfSpokesperson(
  { items }: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Entity | null {
  const { bodyNouns, definiteArticles } = discourse.named.language;
  for (let i = source.to - 1; i >= source.from; i--) {
    const { lower } = items[i]!;
    if (i === source.head || !bodyNouns.has(lower)) continue;
    const body = lastBody(lower, source.start, discourse);
    const isNamedSo = body?.words.some((word) => word.toLowerCase() === lower) ?? false;
    const isDefinite = items
      .slice(source.head + 1, i)
      .some(({ lower: word }) => definiteArticles.has(word));
    return isNamedSo || isDefinite ? body : null;
  }
  return null;
}

function resolveSpokesperson(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker {
  const { named } = discourse;
  const printed = { start: source.start, end: source.end };
  const body =
    mentionIn(sentence, source.head + 1, source.to, discourse) ??
    mentionIn(sentence, source.from, source.head, discourse);
  if (body !== null)
    return bearerSpeaker(named.bearer.get(body)!, printed, named, 'spokesperson-for', [body]);
  const meant = bodyOfSpokesperson(sentence, source, discourse);
  return meant === null
    ? plainSpeaker(printed, 'UNNAMED', 'unnamed-spokesperson')
    : bearerSpeaker(meant, printed, named, 'spokesperson-for', [printed]);
}

/** "the Democrat", "the Tarn City Democrat": somebody by people or party, with an article and in the singular. */
export function isOfPeople(
  sentence: Sentence,
  source: NounPhrase,
  { demonyms, definiteArticles, pluralEnding }: Language,
): boolean {
  const word = fold(sentence.items[source.head]!.lower);
  if (!definiteArticles.has(sentence.items[source.from]!.lower) || !demonyms.has(word))
    return false;
  return pluralEnding === null || !word.endsWith(pluralEnding);
}

/** "the mayor", "the Vermont senator", "the striker": somebody known by office, trade or people; null where nobody is. */
export function resolveDescription(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker | null {
  const { named } = discourse;
  const { language, bearer } = named;
  const { items } = sentence;
  const head = items[source.head]!.lower;
  const printed = { start: source.start, end: source.end };
  const inCore = mentionIn(sentence, source.from, source.head, discourse);
  const isPlaced = inCore !== null && isRegion(bearer.get(inCore)!.words, language);
  const ofPeople = isOfPeople(sentence, source, language);
  if (inCore !== null && !isPlaced && !ofPeople) return null;
  const definite = language.definiteArticles.has(items[source.from]!.lower);
  const bare = sentence.kind === 'headline' && source.to - source.from === 1;
  const isOffice = language.roleNouns.has(head) || language.honorifics.has(head);
  const isEpithet = language.epithets.has(head) || ofPeople;
  if (!(definite || bare) || !(isOffice || isEpithet)) return null;
  const qualified = qualifiersOf(sentence, source, language);
  const office = byOffice(head, source.start, qualified, discourse);
  if (office !== null) return bearerSpeaker(office, printed, named, 'office', [printed]);
  if (!definite) return null;
  const { party, isPast } = qualified;
  const isKnown = isEpithet || isPlaced;
  const topic =
    (isKnown ? topicOf(sentence, source, party, discourse) : null) ??
    (party === null ? onlyPerson(source.start, sentence.index, isPast, discourse) : null);
  return topic === null ? null : bearerSpeaker(topic, printed, named, 'office-of-topic', [printed]);
}

/** Who a noun phrase without a name is. */
export function resolveNominal(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker {
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
  if (language.spokesWords.has(head)) return resolveSpokesperson(sentence, source, discourse);
  const described = resolveDescription(sentence, source, discourse);
  if (described !== null) return described;
  if (language.documentNouns.has(head))
    return plainSpeaker(printed, 'DOCUMENT', 'document', text.slice(source.start, source.end));
  if (language.bodyNouns.has(head)) {
    const isNamed = mentionIn(sentence, source.from, source.head, discourse) !== null;
    return resolveBody(sentence, source, isNamed, discourse);
  }
  if (language.groupNouns.has(head) || items[source.head]!.tag === 'NNS')
    return plainSpeaker(printed, 'GROUP', 'group');
  return plainSpeaker(printed, 'UNNAMED', 'unnamed');
}
