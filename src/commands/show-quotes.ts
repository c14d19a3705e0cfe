import type {
  AttributedQuote,
  AttributedSpeaker,
  Attribution,
} from '../attribution/attributed-quote.js';
import { CodePointIndex } from '../base/code-points.js';

function who(speaker: AttributedSpeaker): string {
  const name = speaker.name ?? speaker.text ?? 'somebody';
  const titled = speaker.honorific === null ? name : `${speaker.honorific} ${name}`;
  const printed = speaker.text !== null && speaker.text !== name ? ` (“${speaker.text}”)` : '';
  const role = speaker.role === null ? '' : `, ${speaker.role}`;
  return `${titled}${printed}${role}`;
}

/** Quotes, a block each with its number from `first` on: the words, then who says them, how, and how sure that is. */
export function showQuotes({ quotes }: Attribution, first: number): string {
  return quotes
    .map(
      (quote, i) =>
        `${first + i}. ${quote.text}\n   ${quote.attributions.map(who).join(' and ')}\n   ${facts(quote)}`,
    )
    .join('\n\n');
}

function facts(quote: AttributedQuote): string {
  const { kind, cue, addressee, confidence, attributions } = quote;
  const parts = [kind.toLowerCase(), attributions[0]!.speakerKind.toLowerCase()];
  if (cue !== null) parts.push(`cue “${cue}”`);
  if (addressee !== null) parts.push(`to ${addressee}`);
  return [...parts, `confidence ${confidence.toFixed(2)}`].join(' · ');
}

/** Why each speaker: the rule, the chain from the printed words to the fullest name, who else it may be. */
export function showReasons(text: string, { quotes }: Attribution): string {
  const index = new CodePointIndex(text);
  return quotes
    .map((quote, i) => {
      const reasons = quote.attributions.map((speaker) => {
        const links = speaker.chain.map(({ start, end }) => index.slice(start, end));
        const others =
          speaker.candidates.length === 0 ? '' : `   else ${speaker.candidates.join(', ')}`;
        return `   ${speaker.reason}: ${links.length === 0 ? who(speaker) : links.join(' -> ')}${others}`;
      });
      return [`${i + 1}. ${quote.text}`, ...reasons].join('\n');
    })
    .join('\n\n');
}
