import type { Tag, Token } from '../document.js';
import type { Language } from '../languages/language.js';

/** A word with several possible parts of speech, between its neighbours. */
export interface TagContext {
  readonly word: Token;
  /** Likeliest first. */
  readonly tags: readonly Tag[];
  readonly language: Language;
  /** The token right before, and the last one that is no adverb. */
  readonly previous: Token | null;
  readonly before: Token | null;
  readonly beforePrevious: Token | null;
  readonly next: Token | null;
  /** Likeliest tag of the next word, which is not tagged yet. */
  readonly nextTag: Tag | null;
}

/** One way to tell the part of speech of a word by its neighbours; null where it says nothing. */
export interface TagRule {
  readonly example: string;
  readonly apply: (context: TagContext) => Tag | null;
}
