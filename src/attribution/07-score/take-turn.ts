import type { Range, Sentence } from '../document.js';
import type { Turn } from '../05-sources/find-turns.js';
import type { Discourse } from '../06-resolve/discourse.js';
import { bearerSpeaker, plainSpeaker, type Speaker } from '../06-resolve/speaker.js';
import { type FoundQuote, spanOf } from './found-quote.js';

/** The bearer of the name that opens the line; of an answer whoever is interviewed. */
function speakerOf(turn: Turn, printed: Range, discourse: Discourse): Speaker {
  const { named } = discourse;
  if (turn.isAnswer) {
    const asked = discourse.interviewed(printed.start);
    return asked === null
      ? plainSpeaker(printed, 'UNRESOLVED', 'interviewed')
      : bearerSpeaker(asked, printed, named, 'interviewed', [printed]);
  }
  const mention = discourse.mentionOfToken(turn.nameToken);
  return mention === null
    ? plainSpeaker(printed, 'UNNAMED', 'transcript-name')
    : bearerSpeaker(named.bearer.get(mention)!, printed, named, 'transcript-name', [printed]);
}

/** A line of a transcript: its name opens a quote, all further sentences of the turn join it. */
export function takeTurn(
  quotes: FoundQuote[],
  turn: Turn,
  sentence: Sentence,
  discourse: Discourse,
): void {
  const { named } = discourse;
  const opens =
    turn.source !== null && sentence.start <= turn.source.start && turn.source.start < sentence.end;
  const last = quotes.at(-1);
  const whole = spanOf(sentence.items, 0, sentence.items.length);
  const span = opens ? { start: turn.from, end: whole.end } : whole;
  if (span.start >= span.end) return;
  if (opens) {
    const speaker = speakerOf(turn, turn.source!, discourse);
    discourse.remember(sentence.index, sentence.start, speaker);
    quotes.push({
      rule: 'transcript-line',
      plain: false,
      spans: [span],
      kind: 'DIRECT',
      cue: turn.colon,
      medium: 'SPOKEN',
      addressee: null,
      speakers: [speaker],
      sentence: sentence.index,
    });
    return;
  }
  if (last?.rule !== 'transcript-line' || last.spans.length > 60) return;
  const before = last.spans.at(-1)!;
  const joined = named.sentences[last.sentence]!.paragraph === sentence.paragraph;
  const spans = joined
    ? [...last.spans.slice(0, -1), { start: before.start, end: span.end }]
    : [...last.spans, span];
  quotes[quotes.length - 1] = { ...last, spans, sentence: sentence.index };
}
