import type { Tag } from '../document.js';
import type { TagContext, TagRule } from './tag-rule.js';

/** Parts of speech that a subject may have. */
export const nominal: ReadonlySet<Tag> = new Set<Tag>([
  'NN',
  'NNS',
  'NNP',
  'PRP',
  'WP',
  'WDT',
  'CD',
]);

/** A form that is both past tense and participle: warned. */
export function isPast(context: TagContext): boolean {
  const [likeliest] = context.tags;
  return (
    (likeliest === 'VBD' || likeliest === 'VBN') &&
    context.tags.includes('VBD') &&
    context.tags.includes('VBN')
  );
}

/** Whether such a form is a finite verb or a participle; a part of the rules of the tagger. */
export const pastFormRules: readonly TagRule[] = [
  {
    example: 'refugees (admitted) are / letters (sent) by',
    apply: (c) => {
      if (!isPast(c) || c.previous === null || !nominal.has(c.previous.tag)) return null;
      if (c.next === null) return null;
      const { documentNouns, issuedForms, timeNouns } = c.language;
      const isIssued = issuedForms.has(c.word.lower) && documentNouns.has(c.previous.lower);
      if (isIssued && (c.nextTag === 'IN' || timeNouns.has(c.next.lower))) return 'VBN';
      if (c.language.agentLinks.has(c.next.lower)) return 'VBN';
      const aux = c.language.copulaForms.has(c.next.lower);
      return aux && c.previous.tag !== 'PRP' && c.previous.tag !== 'NNP' ? 'VBN' : null;
    },
  },
  {
    example: 'officials (warned) / , (said) / and (warned)',
    apply: (c) => {
      if (!isPast(c)) return null;
      const { previous, before } = c;
      if (before !== null && nominal.has(before.tag)) return 'VBD';
      const open =
        previous === null ||
        previous.tag === 'PUNCT' ||
        previous.tag === 'CC' ||
        previous.tag === 'RB';
      return open && previous !== null ? 'VBD' : null;
    },
  },
];
