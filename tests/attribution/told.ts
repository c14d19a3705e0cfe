import { attribute } from '../../src/attribution/attribute.js';

/** Every quote of a text as "speaker | words". */
export function told(text: string, language?: string): string[] {
  return attribute(text, { language }).quotes.map((quote) => {
    const who = quote.attributions.map(({ name, text: printed }) => name ?? printed ?? '?');
    return `${who.join(' + ')} | ${quote.text}`;
  });
}
