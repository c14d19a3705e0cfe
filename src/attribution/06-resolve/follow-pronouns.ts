import type { Sentence } from '../document.js';
import type { Discourse } from './discourse.js';
import { rankPeople } from './rank-people.js';

/** Of a sentence no more pronouns than this are followed. */
const most = 6;

/** Lets the discourse take in whom he and she of a sentence stand for, whether they say anything or not. */
export function followPronouns(sentence: Sentence, discourse: Discourse): void {
  const { pronouns } = discourse.named.language;
  let opens = true;
  let seen = 0;
  for (const { lower, tag, start, end, quotation } of sentence.items) {
    if (quotation !== null) continue;
    const kind = tag === 'PRP' ? pronouns.get(lower) : undefined;
    if ((kind === 'male' || kind === 'female') && seen++ < most) {
      const [best] = rankPeople(sentence, start, kind, discourse);
      if (best !== undefined)
        discourse.followed.push({
          entity: best.entity,
          start,
          end,
          sentence: sentence.index,
          opens,
        });
    }
    if (tag === 'PRP' || tag === 'NNP') opens = false;
  }
}
