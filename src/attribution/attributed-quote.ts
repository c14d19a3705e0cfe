/** Unicode code points into the analysed text, end exclusive: the unit of everything in this file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What sort of speaker; UNRESOLVED where the text does not tell. */
export type SpeakerKind =
  'PERSON' | 'ORGANISATION' | 'GROUP' | 'DOCUMENT' | 'UNNAMED' | 'UNRESOLVED';

/** Word for word in marks, reported without marks, or reported with some words in marks. */
export type QuoteKind = 'DIRECT' | 'INDIRECT' | 'MIXED';

/** By what way it was said, as the cue tells. */
export type QuoteMedium = 'SPOKEN' | 'WRITTEN' | 'SOCIAL' | 'BROADCAST' | 'UNKNOWN';

/** One who says a quote, as the text shows them and as the text names them most fully. */
export interface AttributedSpeaker {
  /** As printed at the quote: 'Capt Ellery', 'she'. Null where nobody is printed. */
  readonly text: string | null;
  readonly span: Span | null;
  /** The fullest name that the text gives the same speaker; null where it names none. */
  readonly name: string | null;
  readonly honorific: string | null;
  /** As printed, without article and owner: chairman of the Bridge Trust. */
  readonly role: string | null;
  /** The same without the organisation and without new or longtime: chairman. */
  readonly office: string | null;
  /** The organisation of that role, or for which a spokesperson speaks. */
  readonly organisation: string | null;
  readonly speakerKind: SpeakerKind;
  /** 0..1, calibrated: of the quotes at 0.9 nine in ten are right. */
  readonly confidence: number;
  /** Name of the rule that decided. */
  readonly reason: string;
  /** From the words at the quote to the fullest name: she, Capt Ellery, Ruth Ellery. */
  readonly chain: readonly Span[];
  /** Who else it may have been, likeliest first. */
  readonly candidates: readonly string[];
  /** Who voiced it, where an organisation spoke through a named person (semantics 83). */
  readonly spokesperson: string | null;
}

/** One quote with all who say it. */
export interface AttributedQuote {
  /** The words of the spans joined by one space. */
  readonly text: string;
  readonly kind: QuoteKind;
  /** In the order of the text, without overlap. */
  readonly spans: readonly Span[];
  readonly cue: string | null;
  readonly cueSpan: Span | null;
  readonly medium: QuoteMedium;
  readonly addressee: string | null;
  /** Index in the list of the quote that tells this one. */
  readonly within: number | null;
  /** Joint speakers in the order of the text; never empty. */
  readonly attributions: readonly AttributedSpeaker[];
  readonly confidence: number;
}

/** A person or organisation that the text names, whether quoted or not. */
export interface NamedEntity {
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly name: string;
  readonly honorific: string | null;
  readonly role: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
  /**
   * True where the text itself vouches for the kind: a rank, an office, a known body, or speech.
   * What is not certain is a candidate only and is never stored as a person or organisation.
   */
  readonly certain: boolean;
  /** Every place that names it, with the words there; pronouns are left out. */
  readonly mentions: readonly Span[];
}

/** All that is found in one text. */
export interface Attribution {
  /** BCP 47 code of the language whose rules were used. */
  readonly language: string;
  /** False where the language is not one that the engine knows: then only marks and colons counted. */
  readonly languageKnown: boolean;
  readonly quotes: readonly AttributedQuote[];
  readonly entities: readonly NamedEntity[];
}
