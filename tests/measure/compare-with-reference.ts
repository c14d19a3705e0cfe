import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../../src/attribution/attribute.js';
import type { AttributedQuote } from '../../src/attribution/attributed-quote.js';
import { figureOf, measures, sumCounts } from '../../src/attribution/evaluation/figures.js';
import { scoreArticle } from '../../src/attribution/evaluation/score-article.js';
import type { ScoredQuote } from '../../src/attribution/evaluation/scored-quote.js';
import { toScoredQuotes } from '../../src/attribution/evaluation/to-scored-quote.js';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly ScoredQuote[];
}

/** A prediction in the line format of the reference scorer. */
function toLine({ text, spans, kind, cue, cueSpan, attributions }: AttributedQuote): object {
  const { text: speaker, span, name } = attributions[0]!;
  return {
    quote: text,
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    spans: spans.map(({ start, end }) => [start, end]),
    speaker,
    speaker_start: span?.start ?? null,
    speaker_end: span?.end ?? null,
    speaker_entity: name,
    verb: cue,
    verb_start: cueSpan?.start ?? null,
    verb_end: cueSpan?.end ?? null,
    kind: kind.toLowerCase(),
    is_floating_quote: speaker === null,
  };
}

/** One line: whether our scorer and evaluate.py agree on these articles, where python3 is present. */
export function compareWithReference(
  folder: string,
  part: string,
  articles: readonly Article[],
): string {
  const script = join(folder, 'evaluate.py');
  if (!existsSync(script)) return 'scorer: no reference scorer to compare with';
  const scratch = mkdtempSync(join(tmpdir(), 'whosaid-measure-'));
  try {
    const lines = articles.map(({ id, text }) =>
      JSON.stringify({ id, quotes: attribute(text).quotes.map(toLine) }),
    );
    writeFileSync(join(scratch, 'predictions.jsonl'), `${lines.join('\n')}\n`);
    const args = [
      script,
      '--gold',
      join(folder, part, 'gold.jsonl'),
      '--pred',
      join(scratch, 'predictions.jsonl'),
      '--json',
      join(scratch, 'figures.json'),
    ];
    if (spawnSync('python3', args).status !== 0)
      return 'scorer: python3 is not here, nothing was compared';
    const { figures } = JSON.parse(readFileSync(join(scratch, 'figures.json'), 'utf8')) as {
      figures: Record<string, number>;
    };
    const ours = sumCounts(
      articles.map(({ text, gold }) =>
        scoreArticle(gold, toScoredQuotes(attribute(text)), text, 'speech'),
      ),
    );
    const apart = measures.filter(
      (measure) => Math.abs(figureOf(ours, measure).f1 - (figures[`${measure}.f1`] ?? -1)) > 1e-9,
    );
    return apart.length === 0
      ? `scorer: equal to evaluate.py in all ${measures.length} measures`
      : `scorer: NOT equal to evaluate.py in ${apart.join(', ')}`;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
