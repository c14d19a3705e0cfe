import { Ask } from '../ask.js';
import { ReviewedQuote, Touched, touchedOperation } from './review-operations.js';

/** A speaker whose count a change would move. */
export interface TouchedCount {
  readonly speaker: NonNullable<Touched['nodes'][number]>;
  readonly before: number;
  readonly after: number;
}

/**
 * How many quotes each speaker has before a change and would have after it. A retracted quote
 * counts for nobody.
 */
export async function askTouched(
  before: ReviewedQuote,
  after: ReviewedQuote,
  ask: Ask,
): Promise<TouchedCount[]> {
  const [had, has] = [speakersOf(before), speakersOf(after)];
  const ids = [...new Set([...had, ...has])].slice(0, 100);
  if (ids.length === 0) return [];
  const { data } = await ask(touchedOperation, { ids });
  return (data?.nodes ?? []).flatMap((speaker) => {
    if (speaker === null) return [];
    const count = speaker.quotes.totalCount;
    const change = Number(has.has(speaker.id)) - Number(had.has(speaker.id));
    return change === 0 ? [] : [{ speaker, before: count, after: count + change }];
  });
}

function speakersOf({ status, attributions }: ReviewedQuote): Set<string> {
  if (status === 'RETRACTED') return new Set();
  return new Set(attributions.flatMap(({ speaker }) => speaker?.id ?? []));
}
