import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { attribute } from '../../src/attribution/attribute.js';
import type { AttributedQuote } from '../../src/attribution/attributed-quote.js';
import { isShownRight } from '../../src/attribution/evaluation/compare-speakers.js';
import {
  figureOf,
  intervals,
  measures,
  measuresByKind,
  sumCounts,
} from '../../src/attribution/evaluation/figures.js';
import { matchByDice } from '../../src/attribution/evaluation/match-quotes.js';
import { placeQuote, readGold } from '../../src/attribution/evaluation/read-gold.js';
import { type Scope, scoreArticle } from '../../src/attribution/evaluation/score-article.js';
import { toScoredQuotes } from '../../src/attribution/evaluation/to-scored-quote.js';
import { compareWithReference } from './compare-with-reference.js';
import { readExpected, scoreExpected } from './expected.js';
import { measureFolder } from './measure-folder.js';

/** Prints every figure that attribution is held to; without a folder those of the samples. */
const folder = measureFolder ?? '';
const rounds = 1000;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly gold: ReturnType<typeof readGold>[number]['quotes'];
}

function readArticles(part: string): Article[] {
  const base = join(folder, 'attribution', part);
  return readGold(readFileSync(join(base, 'gold.jsonl'), 'utf8')).map(({ id, quotes }) => {
    const text = readFileSync(join(base, 'texts', `${id}.txt`), 'utf8');
    return { id, text, gold: quotes.map((quote) => placeQuote(quote, text)) };
  });
}

const percent = (share: number) => (100 * share).toFixed(2).padStart(7);

function printFigures(part: string, articles: readonly Article[], scope: Scope): void {
  const counts = articles.map(({ text, gold }) =>
    scoreArticle(gold, toScoredQuotes(attribute(text)), text, scope),
  );
  const sum = sumCounts(counts);
  const ranges = intervals(counts, rounds);
  console.log(
    `\n${part}, scope ${scope}: ${articles.length} articles, ${sum.get('gold') ?? 0} quotes, ${sum.get('predicted') ?? 0} found`,
  );
  for (const measure of [...measures, ...measuresByKind]) {
    const { precision, recall, f1 } = figureOf(sum, measure);
    const [low, high] = ranges.get(measure)!;
    console.log(
      `  ${measure.padEnd(23)}${percent(precision)} ${percent(recall)} ${percent(f1)}   [${percent(low)} ${percent(high)}]`,
    );
  }
}

/** Share of quotes that are right end to end by their confidence; what nobody annotated is wrong, what is out of scope does not count. */
function printCalibration(part: string, articles: readonly Article[]): void {
  const bins = new Map<string, { right: number; all: number }>();
  for (const { text, gold } of articles) {
    const quotes = attribute(text).quotes;
    const scored = toScoredQuotes({ language: 'en', languageKnown: true, quotes, entities: [] });
    const live = gold.filter(({ inScope }) => inScope);
    const right = new Set(
      matchByDice(live, scored, 0.8)
        .pairs.filter(([g, p]) => isShownRight(g, p))
        .map(([, p]) => p),
    );
    const excused = new Set(
      matchByDice(
        gold.filter(({ inScope }) => !inScope),
        scored,
        0.5,
      ).pairs.map(([, p]) => p),
    );
    for (const [i, quote] of quotes.entries()) {
      if (!right.has(scored[i]!) && excused.has(scored[i]!)) continue;
      const bin = bins.get(binOf(quote)) ?? { right: 0, all: 0 };
      bin.all++;
      if (right.has(scored[i]!)) bin.right++;
      bins.set(binOf(quote), bin);
    }
  }
  const rows = [...bins]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([bin, { right, all }]) => `${bin}: ${percent(right / all).trim()} % of ${all}`);
  console.log(`\n${part}, right end to end by confidence: ${rows.join('; ')}`);
}

function binOf({ confidence }: AttributedQuote): string {
  return confidence >= 0.9 ? '0.9+' : `${(Math.floor(confidence * 10) / 10).toFixed(1)}`;
}

function printSpeed(articles: readonly Article[]): void {
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  for (const { text } of articles) attribute(text);
  const before = process.cpuUsage();
  for (const { text } of articles) attribute(text);
  const seconds = process.cpuUsage(before).user / 1e6;
  console.log(
    `\nspeed: ${Math.round(words / seconds)} words a second of processor time, memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}

console.log(`start-up: ${Math.round(performance.now())} ms until the engine is loaded`);
console.log(
  scoreExpected('samples', readExpected('src/samples/articles', 'tests/samples/expectations')),
);
if (existsSync(join(folder, 'seed')))
  console.log(
    scoreExpected('seed', [
      { text: join(folder, 'seed/article.txt'), expected: join(folder, 'seed/expected.json') },
    ]),
  );
if (existsSync(join(folder, 'attribution'))) {
  for (const part of ['check', 'study']) {
    const articles = readArticles(part);
    printFigures(part, articles, 'speech');
    printFigures(part, articles, 'direct');
    printCalibration(part, articles);
    printSpeed(articles);
    console.log(compareWithReference(join(folder, 'attribution'), part, articles));
  }
} else
  console.log('For annotated articles give their folder in MEASURE_DIR: see measure-folder.ts.');
