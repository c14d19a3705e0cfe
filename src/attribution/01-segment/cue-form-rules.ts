import { isPast } from './past-form-rules.js';
import type { TagRule } from './tag-rule.js';

/** Forms of verbs of saying that look like adjectives and nouns; a part of the rules of the tagger. */
export const cueFormRules: readonly TagRule[] = [
  {
    example: 'Some (accused) Roe / All (told) her',
    apply: (c) =>
      c.previous?.tag === 'DT' &&
      c.language.pronominals.has(c.previous.lower) &&
      isPast(c) &&
      (c.nextTag === 'NNP' || c.nextTag === 'PRP')
        ? 'VBD'
        : null,
  },
  {
    example: ', (warning) that / by (finding) that',
    apply: (c) => {
      const { previous, language } = c;
      if (previous === null || !c.tags.includes('VBG') || !language.cues.has(c.word.lower))
        return null;
      const opens =
        previous.text === ',' ||
        language.mannerLinks.has(previous.lower) ||
        language.asideOpeners.has(previous.lower);
      const object = /^(DT|PRP|PRP\$|NNP|NNS)$/u.test(c.nextTag ?? '');
      const that = language.complementizers.has(c.next?.lower ?? '');
      return opens && (object || that || c.nextTag === 'RB') ? 'VBG' : null;
    },
  },
  {
    example: 'Roe is (promising) to',
    apply: (c) =>
      c.tags[0] === 'JJ' &&
      c.nextTag === 'TO' &&
      c.language.beForms.has(c.before?.lower ?? '') &&
      c.language.cues.has(c.word.lower) &&
      c.tags.includes('VBG')
        ? 'VBG'
        : null,
  },
];
