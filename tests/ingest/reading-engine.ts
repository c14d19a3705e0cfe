import type { AttributedSpeaker, Attribution } from '../../src/attribution/attributed-quote.js';

/** What a line of a text for readingEngine says of its speaker. */
interface Line {
  readonly name: string | null;
  readonly honorific: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
}

/**
 * An engine that reads what a test writes: each line is `words < name; honorific; role; organisation`,
 * said with certainty. Linking can so be tried on exactly what it is told.
 */
export async function readingEngine(text: string): Promise<Attribution> {
  let start = 0;
  const quotes = text.split('\n').flatMap((line) => {
    const [words = '', said] = line.split(' < ');
    const span = { start, end: start + [...words].length };
    start += [...line].length + 1;
    if (said === undefined) return [];
    const [name, honorific, role, organisation] = said.split('; ').map((part) => part || null);
    const speaker = { name, honorific, role, organisation };
    return [{ words, span, speaker: withNulls(speaker) }];
  });
  return {
    language: 'en',
    languageKnown: true,
    entities: [],
    quotes: quotes.map(({ words, span, speaker }) => ({
      text: words,
      kind: 'MIXED',
      spans: [span],
      cue: null,
      cueSpan: null,
      medium: 'UNKNOWN',
      addressee: null,
      within: null,
      confidence: 1,
      attributions: [speakerOf(speaker)],
    })),
  };
}

function withNulls(given: Partial<Record<keyof Line, string | null | undefined>>): Line {
  const { name = null, honorific = null, role = null, organisation = null } = given;
  return { name, honorific, role, organisation };
}

function speakerOf(line: Line): AttributedSpeaker {
  return {
    ...line,
    office: line.role,
    text: line.name ?? line.role,
    span: null,
    speakerKind: 'PERSON',
    confidence: 1,
    reason: 'written',
    chain: [],
    candidates: [],
    spokesperson: null,
  };
}
