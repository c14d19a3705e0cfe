import type { Item, Sentence } from '../document.js';
import type { Cue } from '../04-cues/find-cues.js';
import type { Language } from '../languages/language.js';
import type { NounPhrase } from './noun-phrase.js';

/** Items from..to of a sentence, end exclusive. */
export type ItemRange = readonly [from: number, to: number];

/** One reporting clause: who says what by which cue, in items of one sentence. */
export interface Report {
  readonly rule: string;
  readonly sentence: Sentence;
  readonly content: readonly ItemRange[];
  readonly cue: ItemRange | null;
  readonly lemma: string;
  readonly source: NounPhrase | null;
  readonly addressee: NounPhrase | null;
}

/** Where a reporting clause stands: in a main clause, in one that leads to it, or in a relative one. */
export type ClauseContext = 'main' | 'subordinate' | 'relative';

/** A cue in its sentence, with what other reports of the sentence found before it. */
export interface Clause {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly cue: Cue;
  readonly language: Language;
  readonly subject: NounPhrase | null;
  /** The subject stands right before the cue, not borrowed from another verb. */
  readonly ownSubject: boolean;
  readonly context: ClauseContext;
  /** What stands right of the cue. */
  readonly right: RightSide;
}

/** What stands at the beginning of the reported words. */
export type Opener =
  | 'end'
  | 'comma'
  | 'colon'
  | 'quote'
  | 'that'
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'gerund'
  | 'phrase'
  | 'object';

/** The right side of a cue behind addressee and adjuncts: where its words may begin, and how. */
export interface RightSide {
  readonly at: number;
  readonly opener: Opener;
  readonly addressee: NounPhrase | null;
  /** First item behind the verb and its particle. */
  readonly afterVerb: number;
}

/** A pattern of the grammar: a stable name that is stored with the quote, an example, a pure function. */
export interface SourceRule {
  readonly name: string;
  readonly example: string;
  readonly apply: (clause: Clause) => Pick<Report, 'content' | 'source'> | null;
}
