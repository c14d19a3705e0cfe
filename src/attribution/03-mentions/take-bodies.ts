import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';
import type { Body } from './body.js';

/** How many mentions back "the agency" and "its" reach. */
const reach = 24;

function isPlace({ words }: Entity, language: Language): boolean {
  return language.placeWords.has(words.at(-1)?.toLowerCase() ?? '');
}

/** Index of the first mention that ends behind this token; mentions stand in order. */
function firstBehind(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAt({ sentences }: Quoted, offset: number): Sentence {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}

/** The body that these tokens name: by its name, by a noun that its name holds, else the one named last; "its" means the subject of the sentence. */
function bodyOf(
  { from, to }: Body,
  quoted: Quoted,
  mentions: readonly Mention[],
  bearer: ReadonlyMap<Mention, Entity>,
): Entity | null {
  const { tokens, language } = quoted;
  const at = firstBehind(mentions, from);
  const named = mentions[at];
  if (tokens[to - 1]!.tag === 'NNP' && named !== undefined && named.firstToken < to) {
    const entity = bearer.get(named)!;
    if (entity.kind === 'UNKNOWN') entity.kind = 'ORGANISATION';
    return entity.kind === 'ORGANISATION' ? entity : null;
  }
  const noun = tokens[to - 1]!.lower;
  const generic = tokens[to - 1]!.tag === 'PRP$' ? noun === 'its' : language.bodyNouns.has(noun);
  if (!generic) return null;
  let last: Entity | null = null;
  let sentence: Sentence | null = null;
  const subject = tokens[to - 1]!.tag === 'PRP$';
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const entity = bearer.get(mentions[i]!)!;
    if (entity.kind !== 'ORGANISATION' || mentions[i]!.quoted) continue;
    if (entity.words.some((word) => word.toLowerCase() === noun)) return entity;
    if (isPlace(entity, language)) continue;
    if (last !== null && (!subject || mentions[i]!.start < sentence!.start)) continue;
    last = entity;
    sentence ??= sentenceAt(quoted, mentions[i]!.start);
  }
  return last;
}

/** Finds the organisation of every stated role inside the text, under its fullest name. */
export function takeBodies(
  quoted: Quoted,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  bearer: ReadonlyMap<Mention, Entity>,
): void {
  for (const entity of entities) {
    if (entity.body === null || entity.kind === 'ORGANISATION') continue;
    const body = bodyOf(entity.body, quoted, mentions, bearer);
    if (body !== null && body !== entity)
      entity.organisation = quoted.text.slice(body.fullest.name.start, body.fullest.name.end);
  }
}
