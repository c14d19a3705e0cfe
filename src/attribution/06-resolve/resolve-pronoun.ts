import type { Range, Sentence } from '../document.js';
import { finiteTags } from '../01-segment/finite-tags.js';
import type { Gender, Named } from '../03-mentions/entity.js';
import { chunkAfter } from '../05-sources/chunk-after.js';
import type { NounPhrase } from '../05-sources/noun-phrase.js';
import type { Discourse } from './discourse.js';
import { isOfGender, isPersonal, rankPeople } from './rank-people.js';
import { bearerSpeaker, nameOf, plainSpeaker, type Speaker } from './speaker.js';

/** How many mentions back a relative without a name is looked for. */
const reach = 40;

/** Who a pronoun in source position is. */
export function resolvePronoun(
  sentence: Sentence,
  source: NounPhrase,
  discourse: Discourse,
): Speaker {
  const word = sentence.items[source.head]!.lower;
  const printed = { start: source.start, end: source.end };
  const { pronouns, possessives } = discourse.named.language;
  const isOwner = sentence.items[source.head]!.tag === 'PRP$';
  const kind = (isOwner ? possessives : pronouns).get(word);
  if (kind === 'male' || kind === 'female')
    return (
      spokesperson(sentence, printed, discourse) ??
      nameless(sentence, printed, kind, discourse) ??
      asked(sentence, source, kind, discourse) ??
      relative(sentence, printed, kind, discourse) ??
      person(sentence, printed, kind, discourse)
    );
  if (kind === 'thing') return thing(sentence, printed, discourse);
  if (kind === 'several') return several(sentence, printed, discourse);
  return plainSpeaker(printed, kind === 'selves' ? 'GROUP' : 'UNNAMED', 'first-or-second-person');
}

function person(sentence: Sentence, printed: Range, gender: Gender, discourse: Discourse): Speaker {
  const ranked = rankPeople(sentence, printed.start, gender, discourse);
  const best = ranked[0];
  if (best === undefined) return plainSpeaker(printed, 'UNRESOLVED', 'pronoun-unresolved');
  const candidates = ranked.slice(1, 4).map(({ entity }) => nameOf(entity, discourse.named.text));
  const clear = ranked.length === 1 || best.score - ranked[1]!.score >= 0.5;
  const speaker = bearerSpeaker(
    best.entity,
    printed,
    discourse.named,
    clear ? 'pronoun' : 'pronoun-of-several',
    [printed, best.at],
  );
  return { ...speaker, kind: 'PERSON', candidates };
}

/** "A spokesman for Corvane declined. He said": nobody else was named since. */
function spokesperson(sentence: Sentence, printed: Range, discourse: Discourse): Speaker | null {
  const { named } = discourse;
  for (const index of [sentence.index, sentence.index - 1]) {
    const other = named.sentences[index];
    if (other === undefined || other.paragraph !== sentence.paragraph) continue;
    const at = other.items.findIndex(
      ({ lower, start }, i) =>
        i < 4 && start < printed.start && named.language.spokesWords.has(lower),
    );
    if (at < 1 || other.items[at - 1]!.tag !== 'DT') continue;
    const [body, since] = [...discourse.mentionsBefore(printed.start, 4)]
      .toReversed()
      .filter(({ start }) => start > other.items[at]!.start);
    if (body === undefined || (since !== undefined && named.bearer.get(since)!.kind === 'PERSON'))
      return null;
    const entity = named.bearer.get(body)!;
    return entity.kind === 'PERSON'
      ? null
      : bearerSpeaker(entity, printed, named, 'pronoun-of-spokesperson', [printed, body]);
  }
  return null;
}

/** "A woman in the crowd said ... She added": the one without a name who spoke right before. */
function nameless(
  sentence: Sentence,
  printed: Range,
  gender: 'female' | 'male',
  discourse: Discourse,
): Speaker | null {
  const turn = discourse.turns.at(-1);
  if (
    turn === undefined ||
    turn.speaker.kind !== 'UNNAMED' ||
    turn.speaker.printed === null ||
    sentence.index - turn.sentence > 1
  )
    return null;
  const { language, text } = discourse.named;
  const words = text
    .slice(turn.speaker.printed.start, turn.speaker.printed.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const nouns = gender === 'female' ? language.femaleNouns : language.maleNouns;
  if (!words.some((word) => nouns.has(word))) return null;
  return {
    ...turn.speaker,
    printed,
    chain: [printed, ...turn.speaker.chain],
    reason: 'pronoun-of-unnamed',
  };
}

/** "Roe asked Doe if it was late. He told her": who answers is the one that was asked. */
function asked(
  sentence: Sentence,
  source: NounPhrase,
  gender: 'female' | 'male',
  discourse: Discourse,
): Speaker | null {
  const { language, bearer } = discourse.named;
  const verb = sentence.items[source.to];
  const cue = verb === undefined ? undefined : language.cues.get(verb.lower);
  const tells = cue?.class === 'tell' && sentence.items[source.to + 1]?.tag === 'PRP';
  if (cue === undefined || !(tells || language.answerCues.has(cue.lemma))) return null;
  const before = discourse.named.sentences[sentence.index - 1];
  const question = before?.items.findLastIndex(
    ({ lower, tag }) => language.cues.get(lower)?.class === 'ask' && finiteTags.has(tag),
  );
  if (before === undefined || question === undefined || question < 0) return null;
  const whom = before.items[question + 1];
  const mention = whom?.tag === 'NNP' ? discourse.mentionOfToken(whom.token) : null;
  const kin = [...discourse.relatives.since(before.index, source.start)].find(
    ({ start }) => start === whom?.start,
  );
  const entity = mention === null ? kin?.who : bearer.get(mention);
  if (entity == null || !isOfGender(entity, gender)) return null;
  const printed = { start: source.start, end: source.end };
  const chain = [printed, mention ?? kin!];
  return bearerSpeaker(entity, printed, discourse.named, 'pronoun-of-asked', chain);
}

/** "Roe’s wife came. She said": a relative without a name, where nobody else is named whom the pronoun fits. */
function relative(
  sentence: Sentence,
  printed: Range,
  gender: 'female' | 'male',
  discourse: Discourse,
): Speaker | null {
  const [last] = discourse.relatives.since(sentence.index - 1, printed.start);
  if (last === undefined || last.who !== null || last.gender !== gender) return null;
  const from = discourse.named.sentences[last.sentence]!.start;
  for (const mention of discourse.mentionsBefore(printed.start, reach)) {
    if (mention.start < from) break;
    const entity = discourse.named.bearer.get(mention)!;
    if (!mention.quoted && isPersonal(entity) && isOfGender(entity, gender)) return null;
  }
  const speaker = plainSpeaker(printed, 'UNNAMED', 'pronoun-of-unnamed');
  return { ...speaker, chain: [printed, { start: last.start, end: last.end }] };
}

/** "it": the organisation or document that spoke or was named last. */
function thing(sentence: Sentence, printed: Range, discourse: Discourse): Speaker {
  const { named } = discourse;
  const turn = discourse.turns.findLast(
    ({ speaker, at }) =>
      at < printed.start && (speaker.kind === 'ORGANISATION' || speaker.kind === 'DOCUMENT'),
  );
  if (turn !== undefined && sentence.index - turn.sentence <= 3) {
    const { speaker } = turn;
    return { ...speaker, printed, chain: [printed, ...speaker.chain], reason: 'pronoun-it' };
  }
  const writing = openingPhrase(sentence.index - 1, named, named.language.documentNouns);
  if (writing !== null) {
    const name = named.text.slice(writing.start, writing.end);
    const speaker = plainSpeaker(printed, 'DOCUMENT', 'pronoun-it', name);
    return { ...speaker, chain: [printed, writing] };
  }
  for (const mention of discourse.mentionsBefore(printed.start, 12)) {
    const entity = named.bearer.get(mention)!;
    if (entity.kind === 'ORGANISATION' && !mention.quoted)
      return bearerSpeaker(entity, printed, named, 'pronoun-it', [printed, mention]);
  }
  return plainSpeaker(printed, 'UNRESOLVED', 'pronoun-unresolved');
}

/** The phrase that opens a sentence, where its noun is one of these. */
function openingPhrase(index: number, named: Named, nouns: ReadonlySet<string>): Range | null {
  const items = named.sentences[index]?.items;
  const opening = items === undefined ? null : chunkAfter(items, 0, true, named.language);
  if (opening === null || !nouns.has(items![opening.head]!.lower)) return null;
  return { start: opening.start, end: opening.end };
}

/** "The crowd of about 200 answered. “...” they chanted.": the group that opens the sentence before. */
function crowd(sentence: Sentence, printed: Range, { named }: Discourse): Speaker | null {
  const before = named.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph) return null;
  const group = openingPhrase(before.index, named, named.language.groupNouns);
  if (group === null) return null;
  const name = named.text.slice(group.start, group.end);
  const speaker = plainSpeaker(printed, 'GROUP', 'pronoun-they', name);
  return { ...speaker, chain: [printed, group] };
}

function several(sentence: Sentence, printed: Range, discourse: Discourse): Speaker {
  const turn = discourse.turns.findLast(
    ({ speaker, at }) =>
      at < printed.start && (speaker.kind === 'GROUP' || speaker.kind === 'ORGANISATION'),
  );
  if (turn === undefined || sentence.index - turn.sentence > 3)
    return crowd(sentence, printed, discourse) ?? plainSpeaker(printed, 'GROUP', 'pronoun-they');
  return {
    ...turn.speaker,
    printed,
    chain: [printed, ...turn.speaker.chain],
    reason: 'pronoun-they',
  };
}
