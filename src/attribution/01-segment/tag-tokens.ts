import type { Tag, Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { isCapitalised } from './find-names.js';
import type { TagContext } from './tag-rule.js';
import { tagRules } from './tag-rules.js';

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
    if (token.tag === 'POS' || token.tag === 'RB') {
      if (token.tag === 'POS') token.tag = cliticTag(tokens, i, to, language);
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
function cliticTag(tokens: readonly Token[], i: number, to: number, language: Language): Tag {
  const known = language.clitics.get(tokens[i]!.lower.slice(1))!;
  if (known !== 'POS') return known;
  const before = tokens[i - 1];
  if (before !== undefined && before.tag === 'PRP') return 'VBZ';
  if (before !== undefined && language.contractedHosts.has(before.lower)) return 'VBZ';
  const after = i + 1 < to ? tokens[i + 1]!.lower : '';
  return language.behindContraction.has(after) ? 'VBZ' : 'POS';
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
  const next = i + 1 < to ? tokens[i + 1]! : null;
  const context: TagContext = {
    word: tokens[i]!,
    tags,
    language,
    previous: i > from ? tokens[i - 1]! : null,
    beforePrevious: i > from + 1 ? tokens[i - 2]! : null,
    before: p >= from ? tokens[p]! : null,
    next,
    nextTag: next === null ? null : expectedTag(next, language),
  };
  for (const rule of tagRules) {
    const tag = rule.apply(context);
    if (tag !== null) return tag;
  }
  return tags[0]!;
}

function expectedTag(token: Token, language: Language): Tag {
  if (token.tag === 'PUNCT' || token.tag === 'POS') return token.tag;
  if (isCapitalised(token) && !language.closedClass.has(token.lower)) return 'NNP';
  return tagsOf(token.lower, language)[0]!;
}
