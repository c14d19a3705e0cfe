import type { Sentence } from '../document.js';
import type { Named } from '../03-mentions/entity.js';
import { grammars } from '../05-sources/grammars.js';
import { findTurns } from '../05-sources/find-turns.js';
import { dashByline } from '../05-sources/phrase-rules.js';
import type { Report } from '../05-sources/report.js';
import { Discourse } from '../06-resolve/discourse.js';
import { findSpokesperson } from '../06-resolve/find-spokesperson.js';
import { followPronouns } from '../06-resolve/follow-pronouns.js';
import { readRelatives } from '../06-resolve/read-relatives.js';
import { resolveSpeakers } from '../06-resolve/resolve-speaker.js';
import { plainSpeaker, type Speaker } from '../06-resolve/speaker.js';
import {
  addQuote,
  continueQuote,
  continuesRemark,
  soleQuotations,
  withSentence,
} from './continue-quote.js';
import { bareQuote, type FoundQuote, spanOf, toQuote } from './found-quote.js';
import { leadIn } from './lead-in.js';
import { orderQuotes } from './order-quotes.js';
import { takeTurn } from './take-turn.js';

/**
 * Stages 5 to 7 in reading order: reporting clauses with their speakers, and quotations that go on without
 * a clause of their own.
 */
export function assembleQuotes(named: Named): FoundQuote[] {
  const discourse = new Discourse(named);
  const quotes: FoundQuote[] = [];
  const turns = findTurns(named);
  const findWith = grammars[named.language.grammar];
  let announced: readonly Speaker[] | null = null;
  for (const sentence of named.sentences) {
    const turn = turns.get(sentence.paragraph);
    if (turn !== undefined) {
      takeTurn(quotes, turn, sentence, discourse);
      continue;
    }
    if (sentence.kind === 'furniture' || sentence.kind === 'caption') continue;
    const alone = soleQuotations(sentence);
    if (alone !== null) {
      const signed = announced ?? bylineBelow(sentence, discourse);
      if (signed !== null) quotes.push(bareQuote('announced-quotation', sentence, alone, signed));
      else {
        const led = leadIn(sentence, alone, quotes, discourse);
        if (led === null) continueQuote(quotes, sentence, alone, named);
        else quotes.push(bareQuote('subject-then-quotation', sentence, alone, led));
      }
      announced = null;
      continue;
    }
    announced = null;
    readRelatives(sentence, discourse);
    discourse.hear([]);
    followPronouns(sentence, discourse);
    const reports = findWith(sentence, named.text, named.language);
    if (reports.length === 0 && continuesRemark(quotes, sentence, named))
      quotes.push(withSentence(quotes.pop()!, sentence));
    for (const report of reports) {
      discourse.hear(report.content.map(([from, to]) => spanOf(sentence.items, from, to)));
      const speakers = speakersOf(report, sentence, discourse);
      if (report.content.length === 0) {
        announced = report.rule === 'dash-byline' ? null : speakers;
        continue;
      }
      const quote = toQuote(report, sentence, speakers, named.language);
      addQuote(quotes, quote, sentence, named);
    }
  }
  return orderQuotes(quotes);
}

function speakersOf(report: Report, sentence: Sentence, discourse: Discourse): Speaker[] {
  const speakers =
    report.source === null
      ? [plainSpeaker(null, 'UNRESOLVED', 'no-source')]
      : resolveSpeakers(sentence, report.source, discourse);
  const voice = findSpokesperson(report, discourse);
  for (const speaker of speakers)
    discourse.remember(sentence.index, report.source?.start ?? sentence.start, speaker);
  return voice === null
    ? speakers
    : speakers.map((speaker) => ({ ...speaker, spokesperson: voice }));
}

/** A byline in the paragraph under a quotation: "— Jane Roe, mayor". */
function bylineBelow(sentence: Sentence, discourse: Discourse): Speaker[] | null {
  const next = discourse.named.sentences[sentence.index + 1];
  const report = next === undefined ? null : dashByline(next, discourse.named.language);
  if (next === undefined || report?.source == null || report.content.length > 0) return null;
  return resolveSpeakers(next, report.source, discourse);
}
