import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import { isSameName } from '../../src/attribution/evaluation/compare-speakers.js';
import {
  figureOf,
  intervals,
  measures,
  measuresByKind,
} from '../../src/attribution/evaluation/figures.js';
import type { Measure } from '../../src/attribution/evaluation/figures.js';
import { placeQuote, readGold } from '../../src/attribution/evaluation/read-gold.js';
import { scoreArticle } from '../../src/attribution/evaluation/score-article.js';
import type { ScoredQuote } from '../../src/attribution/evaluation/scored-quote.js';
import { toScoredQuotes } from '../../src/attribution/evaluation/to-scored-quote.js';

const text =
  '“We are late,” Jane Roe said. Sam Doe said the bridge was old. The council said nothing of it. Ann Poe said the plan was “a mess” for everybody.';
const gold = toScoredQuotes(attribute(text));

const f1 = (predicted: readonly ScoredQuote[], measure: Measure) =>
  figureOf(scoreArticle(gold, predicted, text, 'speech'), measure).f1;

describe('the scorer', () => {
  it.each([...measures, ...measuresByKind])('gives 1 to the gold itself in %s', (measure) => {
    expect(f1(gold, measure)).toBe(1);
  });

  it('counts a missed quote against recall and an invented one against precision', () => {
    const missed = figureOf(scoreArticle(gold, gold.slice(1), text, 'speech'), 'dice-0.8');
    expect(missed).toMatchObject({ precision: 1, recall: (gold.length - 1) / gold.length });
    const invented: ScoredQuote = { ...gold[0]!, spans: [[90, 98]] };
    expect(
      figureOf(scoreArticle(gold, [...gold, invented], text, 'speech'), 'dice-0.8').precision,
    ).toBe(gold.length / (gold.length + 1));
  });

  it('tells a right quote with a wrong speaker from a right one', () => {
    const wrong = gold.map((quote) => ({
      ...quote,
      speaker: 'Nobody',
      speakerSpan: null,
      speakerEntity: 'Nobody',
    }));
    expect(f1(wrong, 'dice-0.8')).toBe(1);
    expect(f1(wrong, 'end-to-end')).toBe(0);
  });

  it('measures cue, source and words apart: one that is missed leaves the others right', () => {
    const noCue = gold.map((quote) => ({ ...quote, cueSpan: null }));
    expect([f1(noCue, 'component-cue'), f1(noCue, 'component-source')]).toEqual([0, 1]);
    expect([f1(noCue, 'citron-content'), f1(noCue, 'indep-speaker')]).toEqual([0, 1]);
    const others = gold.map((quote) => ({ ...quote, speakerSpan: [0, 1] as const }));
    expect([f1(others, 'citron-source'), f1(others, 'citron-cue')]).toEqual([0, 1]);
    expect([f1(others, 'indep-speaker'), f1(others, 'citron-all')]).toEqual([0, 0]);
    const long = gold.map((quote) => ({ ...quote, spans: [[0, text.length] as const] }));
    expect(f1(long, 'component-content')).toBe(0);
    expect(f1(long, 'citron-overlap-content')).toBeGreaterThan(0.3);
  });

  it('forgives a quote that is too long one-sidedly only', () => {
    const long = gold.map((quote) => ({ ...quote, spans: [[0, text.length] as const] }));
    expect(f1(long, 'sfu-0.8')).toBeGreaterThan(f1(long, 'dice-0.8'));
  });

  it('neither rewards nor punishes what is out of scope', () => {
    const other = gold.map((quote, i) => (i === 0 ? { ...quote, inScope: false } : quote));
    const figure = figureOf(scoreArticle(other, gold, text, 'speech'), 'dice-0.8');
    expect(figure).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('gives an interval around the figure', () => {
    const counts = [gold, gold.slice(1), []].map((predicted) =>
      scoreArticle(gold, predicted, text, 'speech'),
    );
    const [low, high] = intervals(counts, 200).get('dice-0.8')!;
    expect(low).toBeLessThan(high);
  });
});

describe('annotated files', () => {
  it('are read line by line, quotes without offsets are found in the text', () => {
    const [article] = readGold(
      '{"id": "a", "quotes": [{"quote": "\\"We are  late,\\"", "speaker": "Jane Roe", "kind": "direct"}]}\n\n',
    );
    expect(placeQuote(article!.quotes[0]!, text).spans).toEqual([[0, 14]]);
  });

  it.each([
    ['{', 'Line 1 is no JSON.'],
    ['[]\n{"id": 1}', 'Line 1 has no id or no list of quotes.'],
    ['{"id": "a", "quotes": []}\n{"id": "a", "quotes": []}', 'Line 2: the article a occurs twice.'],
  ])('a fault names its line: %s', (lines, message) => {
    expect(() => readGold(lines)).toThrow(message);
  });
});

it.each([
  ['Jane Roe', 'Ms Roe', true],
  ['Jane Roe', 'Sam Roe', false],
  ['J. Roe', 'Jane Roe', true],
  ['FBI', 'Federal Bureau Investigation', true],
  ['Sen. Jane Roe', 'Jane Roe', true],
  ['Jane Roe', 'Jane Doe', false],
])('%s and %s bear one name: %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
});
