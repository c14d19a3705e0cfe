/**
 * The data model of a text under analysis. Every offset inside the engine is a UTF-16 unit of the text as
 * given, end exclusive; the door turns them into code points. Stages add a property and change nothing.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Part of speech, a reduced Penn set: comparatives and plurals of names are folded into their base. */
export type Tag =
  | 'NN'
  | 'NNS'
  | 'NNP'
  | 'VB'
  | 'VBP'
  | 'VBZ'
  | 'VBD'
  | 'VBN'
  | 'VBG'
  | 'MD'
  | 'JJ'
  | 'RB'
  | 'DT'
  | 'PRP'
  | 'PRP$'
  | 'IN'
  | 'TO'
  | 'CC'
  | 'CD'
  | 'WDT'
  | 'WP'
  | 'WRB'
  | 'RP'
  | 'EX'
  | 'POS'
  | 'UH'
  | 'PUNCT'
  | 'QUOTE';

/** What a paragraph is for: only story paragraphs and headlines can hold quotes. */
export type ParagraphKind = 'body' | 'headline' | 'caption' | 'furniture';

/** A block of the text between line breaks. */
export interface Paragraph extends Range {
  readonly kind: ParagraphKind;
  /** Index of the first token, and behind the last. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** A stretch between quotation marks; the inner range leaves the marks out. */
export interface Quotation extends Range {
  readonly inner: Range;
  readonly firstToken: number;
  readonly endToken: number;
  readonly paragraph: number;
  /** False where the paragraph ends before the mark: the next paragraph goes on. */
  readonly closed: boolean;
  /** True where it goes on with a quotation that the paragraph before left open. */
  readonly continues: boolean;
  readonly words: number;
  /** Its first word has a capital, as a sentence has. */
  readonly capital: boolean;
  /** The stop inside the closing mark, empty without one: a term in marks has none, a remark has. */
  readonly stop: string;
}

/** A token outside quotation marks, or a whole quotation, as the grammar of a sentence sees it. */
export interface Item extends Range {
  readonly lower: string;
  readonly tag: Tag;
  /** Index of the token; for a quotation that of its first. */
  readonly token: number;
  readonly endToken: number;
  readonly quotation: Quotation | null;
}

/** A word, number or mark. It is its own item, so that a long text costs one object a word. */
export interface Token extends Item {
  readonly text: string;
  /** Given by the tagger, once. */
  tag: Tag;
  readonly quotation: null;
}

/** A sentence, whose quotations are one item each. */
export interface Sentence extends Range {
  readonly index: number;
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  readonly items: readonly Item[];
  /** Most words are capitalised, so that capitals say nothing about names. */
  readonly titleCase: boolean;
}
