import { CodePointOffsets } from '../code-point-offsets.js';
import { foldMarks } from './overlap.js';
import type { ScoredArticle, ScoredQuote, Stretch } from './scored-quote.js';

type Fields = Readonly<Record<string, unknown>>;

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function stretch(start: unknown, end: unknown): Stretch | null {
  return Number.isInteger(start) && Number.isInteger(end) && (end as number) > (start as number)
    ? [start as number, end as number]
    : null;
}

function spansOf(fields: Fields): Stretch[] | null {
  const list =
    Array.isArray(fields['spans']) && fields['spans'].length > 0
      ? fields['spans']
      : [[fields['start'], fields['end']]];
  const spans = list.flatMap((pair: unknown) => {
    const found = Array.isArray(pair) ? stretch(pair[0], pair[1]) : null;
    return found === null ? [] : [found];
  });
  return spans.length === 0 ? null : spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function toQuote(fields: Fields): ScoredQuote {
  const aliases = fields['speaker_aliases'];
  const kind = fields['kind'];
  return {
    quote: text(fields['quote']) ?? '',
    spans: spansOf(fields),
    speaker: text(fields['speaker']),
    speakerSpan: stretch(fields['speaker_start'], fields['speaker_end']),
    speakerEntity: text(fields['speaker_entity']),
    speakerAliases: Array.isArray(aliases)
      ? aliases.filter((alias) => typeof alias === 'string')
      : [],
    speakerForm: text(fields['speaker_form']),
    cueSpan: stretch(fields['verb_start'], fields['verb_end']),
    kind: kind === 'indirect' || kind === 'mixed' ? kind : 'direct',
    inScope: fields['in_scope'] !== false,
    ignored: fields['ignore'] === true,
    floating: fields['is_floating_quote'] === true,
  };
}

/** Finds a quote without offsets in its text, whatever its style of marks and white space. */
export function placeQuote(quote: ScoredQuote, article: string): ScoredQuote {
  if (quote.spans !== null || quote.quote === '') return quote;
  const words = foldMarks(quote.quote)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return quote;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const found = new RegExp(escaped.join('\\s+'), 'u').exec(foldMarks(article));
  if (found === null) return quote;
  const offsets = new CodePointOffsets(article);
  return {
    ...quote,
    spans: [[offsets.of(found.index), offsets.of(found.index + found[0].length)]],
  };
}

/**
 * The articles of an annotated file, one JSON object a line: `{"id", "quotes": [...]}`, its text as "text" or elsewhere. Throws a SyntaxError
 * that names the line where one is not of that form or an id comes twice.
 */
export function readGold(lines: string): ScoredArticle[] {
  const articles = new Map<string, ScoredArticle>();
  for (const [n, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line, n + 1);
    const id = text(parsed['id']);
    const quotes = parsed['quotes'];
    if (id === null || !Array.isArray(quotes))
      throw new SyntaxError(`Line ${n + 1} has no id or no list of quotes.`);
    if (articles.has(id)) throw new SyntaxError(`Line ${n + 1}: the article ${id} occurs twice.`);
    articles.set(id, {
      id,
      text: text(parsed['text']),
      quotes: quotes.map((quote) => toQuote(quote as Fields)),
    });
  }
  return [...articles.values()];
}

function parse(line: string, number: number): Fields {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Fields;
  } catch {
    throw new SyntaxError(`Line ${number} is no JSON.`);
  }
  throw new SyntaxError(`Line ${number} is no JSON object.`);
}
