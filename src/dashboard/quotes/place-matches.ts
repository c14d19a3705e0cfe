import { Span } from '../annotated/annotate.js';

/**
 * Where matches in the words of a quote stand in its article: the words are its spans joined by
 * one space, so a match may fall into several of them.
 */
export function placeMatches(spans: readonly Span[], matches: readonly Span[]): Span[] {
  let before = 0;
  return spans.flatMap(({ start, end }) => {
    const length = end - start;
    const shift = start - before;
    const within = matches.flatMap((match) => {
      const from = Math.max(match.start, before);
      const to = Math.min(match.end, before + length);
      return from < to ? [{ start: from + shift, end: to + shift }] : [];
    });
    before += length + 1;
    return within;
  });
}
