import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';
import { readRole } from './read-role.js';

const courtesy = /^m(r|s|rs|iss)$/iu;

/** The title that says most: a rank before Mr or Ms, the longer form before its abbreviation. */
function betterHonorific(known: string | null, other: string | null): string | null {
  if (known === null || other === null) return known ?? other;
  return other.length > known.length && !courtesy.test(other) ? other : known;
}

function takeRole(
  entity: Entity,
  mention: Mention,
  { text, tokens, paragraphs, language }: Quoted,
): void {
  const role = readRole(text, tokens, mention, paragraphs[mention.paragraph]!, language);
  if (role === null) return;
  if (entity.kind === 'UNKNOWN') entity.kind = 'PERSON';
  entity.certain = true;
  if (entity.role !== null) return;
  entity.role = role.role;
  entity.body = role.body;
}

/** Gathers what the mentions of a bearer state: kind, honorific, role and organisation. */
export function describeEntity(entity: Entity, quoted: Quoted): void {
  for (const mention of entity.mentions) {
    if (mention.honorific !== null || mention.office !== null) {
      if (entity.kind === 'UNKNOWN') entity.kind = 'PERSON';
      if (entity.kind === 'PERSON') entity.certain = true;
    }
    entity.honorific = betterHonorific(entity.honorific, mention.honorific);
    if (entity.kind !== 'ORGANISATION') takeRole(entity, mention, quoted);
  }
  if (entity.kind !== 'PERSON' || entity.role !== null) return;
  const titled = entity.mentions.find((mention) => mention.office !== null);
  entity.role = titled?.office ?? null;
  entity.body = titled?.body ?? null;
}
