import { isEntityRight, isShownRight, isSpeakerRight } from './compare-speakers.js';
import { matchByCoverage, matchByDice, type Matching } from './match-quotes.js';
import { isExcused } from './excused.js';
import { scoreParts } from './score-parts.js';
import { kinds, type ScoredQuote } from './scored-quote.js';
import { scoreWords } from './score-words.js';
import { trimmedStretches } from './trimmed-stretches.js';

/** speech: reported with a cue of speech or at least three quoted words; direct: those in marks only. */
export type Scope = 'speech' | 'direct' | 'all';

/** Counts by name; articles add up. */
export type Counts = Map<string, number>;

function add(counts: Counts, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function tally(
  counts: Counts,
  name: string,
  { pairs, missed, extra }: Matching,
  ignored: readonly ScoredQuote[],
  isRight: (gold: ScoredQuote, predicted: ScoredQuote) => boolean = () => true,
): void {
  const right = pairs.filter(([gold, predicted]) => isRight(gold, predicted)).length;
  add(counts, `${name}.tp`, right);
  add(counts, `${name}.fn`, missed.length + pairs.length - right);
  add(
    counts,
    `${name}.fp`,
    extra.filter((quote) => !isExcused(quote, ignored)).length + pairs.length - right,
  );
}

function explode(quotes: readonly ScoredQuote[]): ScoredQuote[] {
  return quotes.flatMap((quote) =>
    quote.spans === null ? [quote] : quote.spans.map((span) => ({ ...quote, spans: [span] })),
  );
}

function countExact(
  counts: Counts,
  live: readonly ScoredQuote[],
  predicted: readonly ScoredQuote[],
  ignored: readonly ScoredQuote[],
  text: string,
): void {
  const left = new Set(predicted);
  const trimmed = new Map(
    [...live, ...predicted].map((quote) => [quote, trimmedStretches(quote, text)]),
  );
  let hits = 0;
  for (const gold of live) {
    for (const candidate of left) {
      if (trimmed.get(candidate) !== trimmed.get(gold)) continue;
      left.delete(candidate);
      hits++;
      break;
    }
  }
  add(counts, 'exact.tp', hits);
  add(counts, 'exact.fn', live.length - hits);
  add(counts, 'exact.fp', [...left].filter((quote) => !isExcused(quote, ignored)).length);
}

/** A match counts for the kind that was annotated, what is left over for its own. */
function only({ pairs, missed, extra }: Matching, wanted: ScoredQuote['kind']): Matching {
  const isWanted = ({ kind }: ScoredQuote) => kind === wanted;
  return {
    pairs: pairs.filter(([gold]) => isWanted(gold)),
    missed: missed.filter(isWanted),
    extra: extra.filter(isWanted),
  };
}

/** Counts of one article in all measures, to be added up over articles. */
export function scoreArticle(
  gold: readonly ScoredQuote[],
  predictions: readonly ScoredQuote[],
  text: string,
  scope: Scope,
): Counts {
  const counts: Counts = new Map();
  const isLive = ({ inScope, ignored: skipped, kind }: ScoredQuote) =>
    !skipped && (scope === 'all' || (inScope && (scope === 'speech' || kind === 'direct')));
  const live = gold.filter(isLive);
  const ignored = gold.filter((quote) => !isLive(quote));
  const predicted =
    scope === 'direct' ? predictions.filter(({ kind }) => kind === 'direct') : predictions;
  add(counts, 'gold', live.length);
  add(counts, 'predicted', predicted.length);
  for (const threshold of [0.3, 0.8])
    tally(counts, `sfu-${threshold}`, matchByCoverage(live, predicted, threshold), ignored);
  const loose = matchByDice(live, predicted, 0.5);
  const strict = matchByDice(live, predicted, 0.8);
  tally(counts, 'dice-0.5', loose, ignored);
  tally(counts, 'dice-0.8', strict, ignored);
  tally(counts, 'end-to-end', strict, ignored, isSpeakerRight);
  tally(counts, 'end-to-end-entity', strict, ignored, isShownRight);
  tally(counts, 'segment-0.8', matchByDice(explode(live), explode(predicted), 0.8), ignored);
  countExact(counts, live, predicted, ignored, text);
  scoreWords(counts, live, predicted, ignored, text);
  scoreParts(counts, live, predicted, ignored, text);
  for (const kind of kinds) {
    const ofKind = only(strict, kind);
    tally(counts, `dice-0.8 ${kind}`, ofKind, ignored);
    tally(counts, `end-to-end ${kind}`, ofKind, ignored, isSpeakerRight);
  }
  for (const [quote, found] of loose.pairs) {
    if (quote.speakerEntity === null) continue;
    add(counts, 'entity.n', 1);
    if (isEntityRight(quote, found)) add(counts, 'entity.ok', 1);
  }
  return counts;
}
