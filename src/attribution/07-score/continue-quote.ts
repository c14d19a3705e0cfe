import type { Quotation, Sentence } from '../document.js';
import type { Named } from '../03-mentions/entity.js';
import { plainSpeaker, type Speaker } from '../06-resolve/speaker.js';
import { bareQuote, type FoundQuote, spanOf } from './found-quote.js';

/** Is the sentence nothing but quotation? Then it has no speaker of its own. */
export function soleQuotations(sentence: Sentence): Quotation[] | null {
  const found: Quotation[] = [];
  for (const item of sentence.items) {
    if (item.quotation !== null) found.push(item.quotation);
    else if (item.tag !== 'PUNCT' && item.tag !== 'CC') return null;
  }
  return found.some((quotation) => quotation.words > 2 || quotation.stop !== '') ? found : null;
}

/** A longer speech goes on as another quote, so that time stays linear. */
const mostSpans = 60;

/** Words in marks, and their share of all words, from which a sentence without a clause is speech. */
const leastQuoted = 4;
const quotedShare = 0.5;

/** "Then, “we left early.”": a sentence that is mostly quotation goes on with the remark right before it, in its paragraph. */
export function continuesRemark(
  quotes: readonly FoundQuote[],
  sentence: Sentence,
  named: Named,
): boolean {
  const last = quotes.at(-1);
  if (last === undefined || last.kind === 'INDIRECT' || last.sentence !== sentence.index - 1)
    return false;
  if (last.spans.length >= mostSpans) return false;
  if (named.sentences[last.sentence]!.paragraph !== sentence.paragraph) return false;
  let quoted = 0;
  let bare = 0;
  for (const { quotation, tag } of sentence.items) {
    if (quotation !== null) quoted += quotation.words;
    else if (tag !== 'PUNCT') bare++;
  }
  return quoted >= leastQuoted && quoted >= quotedShare * (quoted + bare);
}

/** A remark together with the sentence behind it. */
export function withSentence(quote: FoundQuote, { items, index }: Sentence): FoundQuote {
  return {
    ...quote,
    kind: 'MIXED',
    spans: [...quote.spans, spanOf(items, 0, items.length)],
    sentence: index,
  };
}

/** The quote that a quotation without a clause goes on with: of the sentence before, the one with marks. */
function lastQuoting(quotes: readonly FoundQuote[], sentence: Sentence): number {
  for (let i = quotes.length - 1; i >= 0 && quotes[i]!.sentence >= sentence.index - 1; i--) {
    if (quotes[i]!.kind !== 'INDIRECT') return i;
  }
  return quotes.length - 1;
}

/** "..." he said. "..." in one paragraph is one quote; in the next paragraph the same speaker goes on. */
export function continueQuote(
  quotes: FoundQuote[],
  sentence: Sentence,
  quotations: readonly Quotation[],
  named: Named,
): void {
  const at = lastQuoting(quotes, sentence);
  const last = quotes[at];
  const before = last === undefined ? undefined : named.sentences[last.sentence]!;
  if (last === undefined || before === undefined || sentence.paragraph - before.paragraph > 1) {
    const goesOn = quotations.at(-1)!.closed === false;
    if (goesOn)
      quotes.push(
        bareQuote('quotation-goes-on', sentence, quotations, [
          plainSpeaker(null, 'UNRESOLVED', 'no-source'),
        ]),
      );
    return;
  }
  const near = before.index === sentence.index - 1 && last.spans.length < mostSpans;
  if (
    near &&
    last.rule !== 'dash-byline' &&
    (last.kind !== 'INDIRECT' || last.rule.startsWith('words-'))
  ) {
    quotes[at] = {
      ...last,
      spans: [...last.spans, ...quotations.map(({ inner }) => inner)],
      sentence: sentence.index,
    };
    return;
  }
  const speakers = last.speakers.map((speaker): Speaker => ({ ...speaker, reason: 'goes-on' }));
  quotes.push(bareQuote('quotation-goes-on', sentence, quotations, speakers));
}

/** A paragraph of quotation that was left open belongs to the clause of the paragraph in which it ends. */
export function addQuote(
  quotes: FoundQuote[],
  quote: FoundQuote,
  sentence: Sentence,
  named: Named,
): void {
  const open = quotes.at(-1);
  const continues = sentence.items[0]?.quotation?.continues === true;
  if (
    open !== undefined &&
    continues &&
    open.rule === 'quotation-goes-on' &&
    open.sentence === sentence.index - 1 &&
    quote.kind !== 'INDIRECT'
  ) {
    const opened = named.sentences[open.sentence]!.items.at(-1)?.quotation?.closed === false;
    if (opened) {
      quotes[quotes.length - 1] = { ...quote, spans: [...open.spans, ...quote.spans] };
      return;
    }
  }
  quotes.push(quote);
}
