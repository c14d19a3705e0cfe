import type { Paragraph, Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { classifyParagraph } from './classify-paragraph.js';
import { countCase, isNameToken, isTitleCase } from './find-names.js';
import { introducedIn, isNameAmongNouns } from './name-among-nouns.js';
import { findParagraphs } from './find-paragraphs.js';
import { tagTokens } from './tag-tokens.js';
import { tokenize } from './tokenize.js';

/** A text cut into tokens with their parts of speech, and into paragraphs. */
export interface Segmented {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  /** A paragraph: are its words capitalised throughout? */
  readonly titleCase: readonly boolean[];
}

/** Stage 1: paragraphs with their kind, tokens with their parts of speech. */
export function segment(text: string, language: Language): Segmented {
  const ranges = findParagraphs(text);
  const tokens: Token[] = [];
  const bounds = ranges.map((range): readonly [number, number] => {
    const first = tokens.length;
    tokenize(text, range.start, range.end, language, tokens);
    return [first, tokens.length];
  });
  const introduced = language.nounsAreCapitalised ? introducedIn(tokens, language) : null;
  const titleCase = bounds.map(
    ([from, to]) => introduced === null && isTitleCase(tokens, from, to, language),
  );
  const counts = countCase(tokens, ranges, bounds, titleCase);
  const paragraphs = ranges.map((range, index): Paragraph => {
    const [firstToken, endToken] = bounds[index]!;
    const isName = (i: number) =>
      introduced === null
        ? isNameToken(tokens, i, firstToken, endToken, titleCase[index]!, counts, language)
        : isNameAmongNouns(tokens, i, firstToken, introduced, language);
    tagTokens(tokens, firstToken, endToken, language, isName);
    const kind = classifyParagraph(
      text,
      range,
      index,
      endToken - firstToken,
      titleCase[index]!,
      language,
    );
    return { start: range.start, end: range.end, kind, firstToken, endToken };
  });
  return { text, language, tokens, paragraphs, titleCase };
}
