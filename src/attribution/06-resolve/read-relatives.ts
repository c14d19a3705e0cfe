import type { Sentence } from '../document.js';
import type { Entity } from '../03-mentions/entity.js';
import type { Discourse } from './discourse.js';
import { ownerOfPossessive } from './rank-people.js';

/** Lets the discourse take in who is named as whose relative in a sentence. */
export function readRelatives(sentence: Sentence, discourse: Discourse): void {
  const mentionOf = (token: number) => discourse.mentionOfToken(token);
  const ownerOf = (at: number): Entity | null => {
    const item = sentence.items[at];
    if (item === undefined) return null;
    if (item.tag === 'PRP$') return ownerOfPossessive(sentence, item, discourse);
    const mention = item.tag === 'NNP' ? mentionOf(item.token) : null;
    return mention === null ? null : discourse.named.bearer.get(mention)!;
  };
  discourse.relatives.read(sentence, ownerOf, mentionOf);
}
