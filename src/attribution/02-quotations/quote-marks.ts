import type { Quotation, Sentence } from '../document.js';
import type { Segmented } from '../01-segment/segment.js';
import { findQuotations } from './find-quotations.js';
import { splitSentences } from './split-sentences.js';

/** A text of which it is known what stands between quotation marks. */
export interface Quoted extends Segmented {
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
}

/** Stage 2: what stands between quotation marks, and the sentences around it. */
export function quoteMarks(segmented: Segmented): Quoted {
  const quotations: Quotation[] = [];
  const sentences: Sentence[] = [];
  let continued = false;
  for (const [index, paragraph] of segmented.paragraphs.entries()) {
    const next = segmented.paragraphs[index + 1];
    const nextOpens = (mark: string) =>
      next !== undefined && segmented.tokens[next.firstToken]?.text === mark;
    const found = findQuotations(
      segmented.tokens,
      paragraph.firstToken,
      paragraph.endToken,
      index,
      continued,
      nextOpens,
      segmented.language,
    );
    continued = found.at(-1)?.closed === false;
    for (const quotation of found) quotations.push(quotation);
    const place = {
      index: sentences.length,
      paragraph: index,
      kind: paragraph.kind,
      titleCase: segmented.titleCase[index]!,
    };
    for (const sentence of splitSentences(
      segmented.tokens,
      paragraph,
      found,
      place,
      segmented.language,
    ))
      sentences.push(sentence);
  }
  return { ...segmented, quotations, sentences };
}
