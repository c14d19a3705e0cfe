/** A caption with its credit, as a text without pictures keeps them. */
export interface PrintedImage {
  readonly caption: string;
  readonly credit: string;
}

/** In UTF-16 units. */
const longestCaption = 600;
/** Protesters at the gate (Jo Roe/Agency) */
const captionWithCredit = /^(\S.*[^\s.!?…])\s*[([]([^()[\]]{2,80})[)\]]$/u;
const creditWord = /^(?:photo(?:graph)?|picture|image|credit)s?(?: by|:)?\s+/i;
const smallWords = new Set(['of', 'the', 'and', 'for', 'via', 'de', 'la', '&', 'by']);

/**
 * The image that a block describes: a line, perhaps below a short label, that ends with a credit in
 * brackets and is no sentence; null for any other block.
 */
export function readImage(block: readonly string[]): PrintedImage | null {
  if (block.length > 2) return null;
  const line = block.at(-1) ?? '';
  const match = line.length <= longestCaption ? captionWithCredit.exec(line) : null;
  if (!match) return null;
  const [, caption = '', inBrackets = ''] = match;
  const credit = inBrackets.replace(creditWord, '');
  const isCredit = creditWord.test(inBrackets) || inBrackets.split(/[\s/]+/).every(isNameWord);
  return isCredit ? { caption: caption.trim(), credit } : null;
}

function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word) || smallWords.has(word);
}
