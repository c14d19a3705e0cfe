import type { CodePointIndex } from '../../base/code-points.js';
import type { PlacedSpan } from './span.js';

/**
 * The same words in another version of the text, in their order and as near to their old places as
 * can be; null where the text does not have them all any more.
 */
export function reanchor(text: CodePointIndex, spans: readonly PlacedSpan[]): PlacedSpan[] | null {
  const moved: PlacedSpan[] = [];
  let from = 0;
  for (const { start, exact } of spans) {
    const at = nearest(text.text, exact, text.toUnits(Math.min(start, text.length)), from);
    if (at === null) return null;
    from = at + exact.length;
    moved.push({ start: text.fromUnits(at), end: text.fromUnits(from), exact });
  }
  return moved;
}

function nearest(text: string, words: string, old: number, from: number): number | null {
  const before = text.lastIndexOf(words, old);
  const after = text.indexOf(words, Math.max(old, from));
  if (before < from) return after === -1 ? null : after;
  if (after === -1) return before;
  return old - before <= after - old ? before : after;
}
