import { fold } from '../../base/fold.js';
import { findDate } from './find-date.js';
import { readImage, type PrintedImage } from './read-image.js';

/** What the layout of an agency's text or of a copy from the web tells about an article. */
export interface Layout {
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** RFC 3339 */
  readonly publishedAt: string | null;
  readonly images: readonly PrintedImage[];
}

type Block = readonly string[];

const smallWords = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'de', 'la', '&']);
const publishedLine =
  /^(?:(?:first |last )?(?:published|posted|updated|modified)|date|publication date)\b/i;
const bylineStart = /^by:? (?=\p{Lu})/iu;
/** ALDERSEA, England, 12 March 2025 (Islewire) - */
const agencyStart = /^(\p{Lu}[\p{Lu}.'’ -]+(?:,[^()]{1,60})?)(?: \([^()]{1,40}\))? ?[-–—] /u;

/**
 * Reads the head of a text: outlet line, headline, standfirst, byline, the line of publication, then the
 * dateline of the first paragraph; and captions with their credits anywhere. What is not there is
 * null. A known outlet is looked for in the first line too.
 */
export function readLayout(text: string, knownOutlet: string | null): Layout {
  const blocks = blocksOf(text);
  let at = 0;
  const outlet = outletOf(blocks, knownOutlet);
  if (outlet.isPrinted) at++;
  const [headline = null, ...below] = blocks[at++] ?? [];
  const head: string[] = [...below];
  let standfirst: string | null = null;
  const next = blocks[at];
  if (next && !isHeadBlock(next) && canFollowStandfirst(blocks[at + 1])) {
    standfirst = next.join(' ');
    at++;
  }
  while (isHeadBlock(blocks[at] ?? [])) head.push(...blocks[at++]!);
  const firstParagraph = blocks.slice(at).find((block) => readImage(block) === null)?.[0] ?? '';
  const dateline = agencyStart.exec(firstParagraph)?.[1]?.trim() ?? null;
  const dates = [...head, dateline ?? ''].flatMap((line) => findDate(line)?.instant ?? []);
  const byline = head.find((line) => bylineStart.test(line));
  return {
    outlet: outlet.name,
    headline,
    standfirst,
    byline: byline?.replace(bylineStart, '') ?? null,
    dateline,
    publishedAt: dates[0] ?? null,
    images: blocks.slice(1).flatMap((block) => readImage(block) ?? []),
  };
}

function blocksOf(text: string): Block[] {
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const trimmed = line.trim();
    if (trimmed !== '') open.push(trimmed);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

function outletOf(
  blocks: readonly Block[],
  known: string | null,
): { name: string | null; isPrinted: boolean } {
  const [first, second] = blocks;
  const line = first?.length === 1 ? first[0]! : null;
  if (known !== null) {
    const isPrinted = line !== null && bare(line) === bare(known);
    return { name: known, isPrinted };
  }
  const isPrinted = line !== null && second !== undefined && isOutletLine(line, second[0]!);
  return { name: isPrinted ? line : null, isPrinted };
}

/** A short line in which every word has a capital, above a longer one that is no sentence. */
function isOutletLine(line: string, below: string): boolean {
  const words = line.split(/\s+/);
  const isName = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || smallWords.has(word));
  const wordsBelow = below.split(/\s+/).length;
  const isHeadline = wordsBelow >= 3 && wordsBelow > words.length && !/[.…]$/.test(below);
  return words.length <= 6 && isName && !/[.!?:,;”"’']$/.test(line) && isHeadline;
}

function bare(name: string): string {
  return fold(name).replace(/^the /, '');
}

/** Lines of publication, bylines and bare dates; what stands below 'Published' goes with it. */
function isHeadBlock(block: Block): boolean {
  const [first = ''] = block;
  return isHeadLine(first) && (publishedLine.test(first) || block.every(isHeadLine));
}

function isHeadLine(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (bylineStart.test(line)) return words <= 16 && !/[.!?]$/.test(line);
  if (publishedLine.test(line)) return words <= 14;
  return findDate(line)?.rest === '';
}

/** A standfirst stands before the lines of publication or before a paragraph with a dateline. */
function canFollowStandfirst(block: Block | undefined): boolean {
  return block !== undefined && (isHeadBlock(block) || agencyStart.test(block[0]!));
}
