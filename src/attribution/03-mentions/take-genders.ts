import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';

/**
 * Gives people whose names tell no gender that of the pronouns in sentences which name nobody else outside
 * quotation marks: "Roe keeps her phone in her pocket".
 */
export function takeGenders(
  quoted: Quoted,
  mentions: readonly Mention[],
  bearer: ReadonlyMap<Mention, Entity>,
): void {
  const votes = new Map<Entity, number>();
  let next = 0;
  for (const sentence of quoted.sentences) {
    while (next < mentions.length && mentions[next]!.end <= sentence.start) next++;
    const named = new Set<Entity>();
    for (let m = next; m < mentions.length && mentions[m]!.start < sentence.end; m++) {
      const entity = bearer.get(mentions[m]!)!;
      if (!mentions[m]!.quoted && entity.kind !== 'ORGANISATION') named.add(entity);
    }
    const [only] = named;
    if (named.size !== 1 || only === undefined || only.gender !== null) continue;
    let vote = 0;
    for (const { lower, quotation, start } of sentence.items) {
      if (quotation !== null || start < only.mentions[0]!.start) continue;
      const gender = quoted.language.genderedPronouns.get(lower);
      if (gender !== undefined) vote += gender === 'female' ? 1 : -1;
    }
    votes.set(only, (votes.get(only) ?? 0) + Math.sign(vote));
  }
  for (const [entity, vote] of votes) if (vote !== 0) entity.gender = vote > 0 ? 'female' : 'male';
}
