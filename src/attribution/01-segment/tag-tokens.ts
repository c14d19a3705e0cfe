import type { Tag, Token } from '../document.js';
import type { Language } from '../languages/language.js';

const nominal = new Set<Tag>(['NN', 'NNS', 'NNP', 'PRP', 'QUOTE']);
const verbs = new Set<Tag>(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG']);

/** The parts of speech that a word may have, likeliest first: lexicon, else its ending. */
function tagsOf(lower: string, language: Language): readonly Tag[] {
  return (
    language.closedClass.get(lower) ?? language.lexicon.get(lower) ?? guessTags(lower, language)
  );
}

function guessTags(lower: string, language: Language): readonly Tag[] {
  const code = lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return ['CD'];
  for (const [ending, tags] of language.endings) if (lower.endsWith(ending)) return tags;
  return ['NN'];
}

/**
 * Gives every token of a paragraph its part of speech: lexicon first, then rules over the two neighbours to
 * the left and one to the right, in the manner of Brill's tagger. `isName` answers for capitalised words.
 */
export function tagTokens(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
  isName: (token: number) => boolean,
): void {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.tag === 'PUNCT') continue;
    if (token.tag === 'POS' || (token.tag === 'RB' && token.lower.endsWith('t'))) {
      if (token.tag === 'POS') token.tag = cliticTag(tokens, i, to);
      continue;
    }
    if (isName(i)) {
      token.tag = 'NNP';
      continue;
    }
    const tags = tagsOf(token.lower, language);
    token.tag = tags.length === 1 ? tags[0]! : chooseTag(tokens, i, from, to, tags, language);
  }
}

/** "She's leaving" is a verb, "Roe's letter" a possessive. */
function cliticTag(tokens: readonly Token[], i: number, to: number): Tag {
  const tail = tokens[i]!.lower.slice(1);
  if (tail === 'd' || tail === 'll') return 'MD';
  if (tail !== 's') return 'VBP';
  const before = tokens[i - 1];
  if (before !== undefined && before.tag === 'PRP') return 'VBZ';
  if (
    before !== undefined &&
    (before.lower === 'that' ||
      before.lower === 'there' ||
      before.lower === 'what' ||
      before.lower === 'who' ||
      before.lower === 'here')
  )
    return 'VBZ';
  const after = i + 1 < to ? tokens[i + 1]!.lower : '';
  return after === 'a' || after === 'the' || after === 'not' || after === 'been' ? 'VBZ' : 'POS';
}

function chooseTag(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  tags: readonly Tag[],
  language: Language,
): Tag {
  let p = i - 1;
  while (p >= from && tokens[p]!.tag === 'RB') p--;
  const before = p >= from ? tokens[p]! : null;
  const direct = i > from ? tokens[i - 1]!.tag : null;
  const next = i + 1 < to ? tokens[i + 1]! : null;
  const has = (tag: Tag) => tags.includes(tag);
  const first = tags[0]!;
  if (before !== null) {
    if (direct === 'TO' && has('VB')) return 'VB';
    if (before.tag === 'MD' && has('VB')) return 'VB';
    if (language.auxiliaries.has(before.lower)) {
      if (has('VBN') && !has('NN')) return 'VBN';
      if (language.doForms.has(before.lower) && has('VB')) return 'VB';
    }
    if (language.doForms.has(before.lower) && direct === 'RB' && has('VB')) return 'VB';
  }
  if (
    direct === 'DT' ||
    direct === 'PRP$' ||
    direct === 'JJ' ||
    direct === 'POS' ||
    direct === 'CD'
  ) {
    if (verbs.has(first) || first === 'RB' || first === 'IN') {
      const asNoun = tags.find((tag) => tag === 'NN' || tag === 'NNS' || tag === 'JJ');
      if (asNoun !== undefined && !(direct === 'JJ' && verbs.has(first) && first === 'VBD'))
        return asNoun;
    }
    if ((first === 'VBD' || first === 'VBP') && has('VBN') && direct !== 'JJ' && direct !== 'CD')
      return 'VBN';
    if (direct !== 'CD' || !(has('VBP') || has('VBZ'))) return first;
  }
  return afterNominal(tags, direct, before, next, language) ?? first;
}

/** "officials claim that", "Roe reports on", "the emails released by". */
function afterNominal(
  tags: readonly Tag[],
  direct: Tag | null,
  before: Token | null,
  next: Token | null,
  language: Language,
): Tag | null {
  const has = (tag: Tag) => tags.includes(tag);
  const first = tags[0]!;
  const afterName =
    before !== null && (nominal.has(before.tag) || before.tag === 'WP' || before.tag === 'WDT');
  if ((first === 'VBN' || first === 'VBD') && has('VBD') && has('VBN')) {
    if (before !== null && language.auxiliaries.has(before.lower)) return 'VBN';
    if (next !== null && next.lower === 'by') return 'VBN';
    if (direct === 'NN' || direct === 'NNS' || afterName) return 'VBD';
    if (direct === 'PUNCT' || direct === 'CC' || direct === 'RB') return 'VBD';
    return first;
  }
  if (!afterName) {
    if (direct === 'CC' && first === 'NN' && has('VBD')) return 'VBD';
    return null;
  }
  const finite = tags.find((tag) => tag === 'VBZ' || tag === 'VBP');
  if (finite === undefined) return null;
  if (before!.tag === 'PRP' || before!.tag === 'WP')
    return before!.lower === 'it' || finite !== 'VBP' || first !== 'NN' ? finite : finite;
  if (first === 'NN' || first === 'NNS') {
    const opensObject =
      next !== null && (language.objectOpeners.has(next.tag) || next.lower === 'that');
    if (!opensObject) return null;
    if (finite === 'VBP' && before!.tag === 'NN') return null;
    return finite;
  }
  return null;
}
