import type { QuoteFacts } from './quote-facts.js';

/** Who said it, as a reader is told: names, else the words printed; null where there are neither. */
export function speakerWords({ said }: QuoteFacts): string | null {
  const names = said.flatMap(({ speaker, text }) => speaker?.name ?? text ?? []);
  if (names.length < 2) return names[0] ?? null;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Who said it, with the office of the first: Ann Lee, minister, Ministry of Ports. */
export function speakerWithRole(quote: QuoteFacts): string {
  const role = roleWords(quote);
  return [speakerWords(quote) ?? 'Unknown speaker', ...(role === null ? [] : [role])].join(', ');
}

/** The office of the first speaker: minister, Ministry of Ports; null where none is known. */
function roleWords({ said }: QuoteFacts): string | null {
  const [first] = said;
  const words = [first?.role, first?.organisation].filter((part) => part != null);
  return words.length === 0 ? null : words.join(', ');
}
