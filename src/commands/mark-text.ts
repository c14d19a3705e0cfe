import type { Attribution, Span } from '../attribution/attributed-quote.js';
import { CodePointIndex } from '../base/code-points.js';

/** How the three parts of a quote are marked: on a terminal in colour, else between signs. */
export interface Marking {
  readonly content: readonly [string, string];
  readonly cue: readonly [string, string];
  readonly speaker: readonly [string, string];
}

/** Brackets, for files and pipes. */
export const plainMarking: Marking = { content: ['[', ']'], cue: ['{', '}'], speaker: ['<', '>'] };

/** Colours, for a terminal. */
export const colourMarking: Marking = {
  content: ['\u001b[36m', '\u001b[39m'],
  cue: ['\u001b[33m', '\u001b[39m'],
  speaker: ['\u001b[1;35m', '\u001b[22;39m'],
};

interface Sign {
  readonly at: number;
  readonly order: number;
  readonly text: string;
}

function signsOf(
  spans: readonly Span[],
  [open, close]: readonly [string, string],
  order: number,
): Sign[] {
  return spans.flatMap(({ start, end }) => [
    { at: start, order, text: open },
    { at: end, order: -order, text: close },
  ]);
}

/** The whole text with the content, cue and speaker of every quote marked. */
export function markText(text: string, { quotes }: Attribution, marking: Marking): string {
  const signs = quotes.flatMap((quote) => [
    ...signsOf(quote.spans, marking.content, 3),
    ...signsOf(quote.cueSpan === null ? [] : [quote.cueSpan], marking.cue, 1),
    ...signsOf(
      quote.attributions.flatMap(({ span }) => (span === null ? [] : [span])),
      marking.speaker,
      2,
    ),
  ]);
  signs.sort((a, b) => a.at - b.at || a.order - b.order);
  const index = new CodePointIndex(text);
  let marked = '';
  let from = 0;
  for (const { at, text: sign } of signs) {
    marked += index.slice(from, at) + sign;
    from = at;
  }
  return marked + index.slice(from, index.length);
}
