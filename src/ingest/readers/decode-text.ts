import { replaceUnstorable } from '../find-unstorable.js';

/** The text of a file, and what had to be done to get it. */
export interface DecodedText {
  readonly text: string;
  /** For people, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Decodes a file: UTF-8, with or without a mark at its beginning, UTF-16 with one, else Windows-1252,
 * of which Latin-1 is a part. Line ends stay as they are. What Postgres cannot store is replaced.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const warnings: string[] = [];
  const decoded = decode(bytes, warnings);
  const { text, replaced } = replaceUnstorable(decoded);
  if (replaced > 0) {
    warnings.push(
      `${replaced} characters that cannot be stored (U+0000, halves of pairs) became \uFFFD.`,
    );
  }
  return { text, warnings };
}

function decode(bytes: Uint8Array, warnings: string[]): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    warnings.push('The file is no UTF-8; it was read as Windows-1252.');
    return decodeWindows1252(bytes);
  }
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has controls. */
const specials = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, since the TextDecoder of some releases of Node takes this name for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => specials[control.charCodeAt(0) - 0x80]!);
}
