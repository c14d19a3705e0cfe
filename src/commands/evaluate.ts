import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { attribute } from '../attribution/attribute.js';
import {
  figureOf,
  intervals,
  measures,
  measuresByKind,
  sumCounts,
} from '../attribution/evaluation/figures.js';
import { placeQuote, readGold } from '../attribution/evaluation/read-gold.js';
import { type Counts, type Scope, scoreArticle } from '../attribution/evaluation/score-article.js';
import type { ScoredArticle } from '../attribution/evaluation/scored-quote.js';
import { toScoredQuotes } from '../attribution/evaluation/to-scored-quote.js';
import { OperatorError } from '../base/operator-error.js';
import { readInput } from './read-input.js';

interface EvaluateFlags {
  readonly gold: string;
  readonly texts?: string;
  readonly scope: Scope;
  readonly bootstrap: string;
  readonly json?: true;
}

const help = `
A line is an article: {"id": "a1", "text": "…", "quotes": [{"quote": "…", "speaker": "…", "kind": "direct"}]}.
Places ("start" and "end", or "spans") count Unicode code points; without them the words are
searched for. whosaid gold prints such lines.

dice-0.8           the words: what is found and what is annotated agree to four fifths (Dice 1945)
end-to-end         these, with the speaker as printed
end-to-end-entity  these, with the speaker under the name that a reader is shown
sfu, indep         as SFU's Gender Gap Tracker counts; citron: as BBC Citron; component: as CofeNet
`;

/** `whosaid evaluate`: how right attribution is on articles that people annotated. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description(
      'Measure attribution on annotated articles: precision, recall and F1 with intervals.',
    )
    .requiredOption(
      '--gold <file>',
      'annotated articles, one JSON object a line; - for standard input',
    )
    .option(
      '--texts <folder>',
      'their texts as ID.txt where the lines hold none; default: the folder texts beside the file',
    )
    .addOption(
      new Option('--scope <scope>', 'which quotes count')
        .choices(['speech', 'direct', 'all'])
        .default('speech'),
    )
    .option('--bootstrap <rounds>', 'rounds for the 95 % intervals; 0 for none', '1000')
    .option('--json', 'print JSON')
    .addHelpText('after', help)
    .action(async (flags: EvaluateFlags) => {
      const counts = await scoreAll(flags);
      process.stdout.write(`${flags.json ? asJson(counts, flags) : asTable(counts, flags)}\n`);
    });
}

async function scoreAll({ gold, texts, scope }: EvaluateFlags): Promise<Counts[]> {
  const folder = texts ?? join(dirname(gold), 'texts');
  const articles = parse(await readInput(gold), gold);
  const counts: Counts[] = [];
  for (const { id, text: own, quotes } of articles) {
    const text = own ?? (await readText(join(folder, `${id}.txt`)));
    const placed = quotes.map((quote) => placeQuote(quote, text));
    counts.push(scoreArticle(placed, toScoredQuotes(attribute(text)), text, scope));
  }
  return counts;
}

function parse(lines: string, gold: string): ScoredArticle[] {
  try {
    return readGold(lines);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : String(error);
    throw new OperatorError(
      `${gold} could not be read.`,
      why,
      'Each line is one article: {"id": "...", "quotes": [...]}.',
      2,
    );
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new OperatorError(
      'An annotated article has no text.',
      `There is no file ${file}.`,
      'Say with --texts where the texts are.',
      2,
    );
  }
}

const percent = (share: number) => (100 * share).toFixed(2).padStart(7);

function asTable(counts: readonly Counts[], { scope, bootstrap }: EvaluateFlags): string {
  const sum = sumCounts(counts);
  const ranges = intervals(counts, Number(bootstrap));
  const lines = [
    `${counts.length} articles, ${sum.get('gold') ?? 0} quotes annotated, ${sum.get('predicted') ?? 0} found (scope ${scope})`,
    `${'measure'.padEnd(24)}      P       R      F1   95 % of F1`,
  ];
  for (const measure of [...measures, ...measuresByKind]) {
    const { precision, recall, f1 } = figureOf(sum, measure);
    const [low, high] = ranges.get(measure)!;
    const interval = Number(bootstrap) > 0 ? `  ${percent(low)} ${percent(high)}` : '';
    lines.push(
      `${measure.padEnd(24)}${percent(precision)} ${percent(recall)} ${percent(f1)}${interval}`,
    );
  }
  return lines.join('\n');
}

function asJson(counts: readonly Counts[], { scope, bootstrap }: EvaluateFlags): string {
  const sum = sumCounts(counts);
  const ranges = intervals(counts, Number(bootstrap));
  const figures = Object.fromEntries(
    [...measures, ...measuresByKind].map((measure) => [
      measure,
      { ...figureOf(sum, measure), interval: ranges.get(measure) },
    ]),
  );
  return JSON.stringify(
    {
      scope,
      articles: counts.length,
      gold: sum.get('gold') ?? 0,
      predicted: sum.get('predicted') ?? 0,
      figures,
    },
    null,
    2,
  );
}
