import type { Tag, Token } from '../document.js';
import { finiteTags } from './finite-tags.js';
import { cueFormRules } from './cue-form-rules.js';
import { isPast, nominal, pastFormRules } from './past-form-rules.js';
import type { TagContext, TagRule } from './tag-rule.js';

const determining = new Set<Tag>(['DT', 'PRP$', 'JJ', 'POS', 'CD']);
const nounLike = new Set<Tag>(['NN', 'NNS', 'NNP', 'JJ']);

function first(context: TagContext, ...wanted: readonly Tag[]): Tag | null {
  return context.tags.find((tag) => wanted.includes(tag)) ?? null;
}

function isCue(token: Token | null, { language }: TagContext): boolean {
  return token !== null && finiteTags.has(token.tag) && language.cues.has(token.lower);
}

/** "according | to": what follows is no infinitive. */
function closesSourcePhrase({ previous, beforePrevious, language }: TagContext): boolean {
  return language.sourcePhrases.some(
    ([before, last, ...more]) =>
      more.length === 0 && previous?.lower === last && beforePrevious?.lower === before,
  );
}

/** In order; the first that answers decides, and without an answer the likeliest part of speech stands. */
export const tagRules: readonly TagRule[] = [
  {
    example: 'her (letter) / told her (that)',
    apply: (c) =>
      c.tags[0] !== 'PRP' || !c.tags.includes('PRP$')
        ? null
        : c.nextTag !== null && nounLike.has(c.nextTag)
          ? 'PRP$'
          : 'PRP',
  },
  {
    example: 'to (claim) / will (claim) / did not (claim)',
    apply: (c) => {
      if (!c.tags.includes('VB') || c.before === null) return null;
      if (closesSourcePhrase(c)) return first(c, 'NN', 'JJ');
      const calls =
        c.previous?.tag === 'TO' || c.before.tag === 'MD' || c.language.doForms.has(c.before.lower);
      return calls ? 'VB' : null;
    },
  },
  {
    example: 'have (long) insisted',
    apply: (c) =>
      c.tags.includes('RB') &&
      c.language.haveForms.has(c.previous?.lower ?? '') &&
      (c.nextTag === 'VBN' || c.nextTag === 'VBD')
        ? 'RB'
        : null,
  },
  {
    example: 'has (called) / was (reported)',
    apply: (c) => {
      if (c.before === null || !c.language.auxiliaries.has(c.before.lower)) return null;
      return c.tags.includes('VBN') && !c.tags.includes('NN') ? 'VBN' : null;
    },
  },
  ...cueFormRules,
  {
    example: 'the (pledged) delegates',
    apply: (c) =>
      c.previous !== null &&
      determining.has(c.previous.tag) &&
      isPast(c) &&
      c.nextTag !== null &&
      nounLike.has(c.nextTag)
        ? 'JJ'
        : null,
  },
  {
    example: 'nearly a third (say) they',
    apply: (c) => (c.tags[0] === 'VBP' && c.nextTag === 'PRP' ? 'VBP' : null),
  },
  {
    example: 'conservatives (need) to',
    apply: (c) =>
      c.tags[0] === 'NN' && c.before?.tag === 'NNS' && c.nextTag === 'TO' ? first(c, 'VBP') : null,
  },
  {
    example: 'in court (files) that',
    apply: (c) =>
      (c.tags[0] === 'VBZ' ||
        (c.tags[0] === 'NNS' && c.language.complementizers.has(c.next?.lower ?? ''))) &&
      c.previous?.tag === 'NN' &&
      c.beforePrevious?.tag === 'IN' &&
      !c.language.timeNouns.has(c.previous.lower)
        ? first(c, 'NNS')
        : null,
  },
  {
    example: 'And both (vowed) to',
    apply: (c) => {
      if (c.previous?.tag !== 'DT' || (c.nextTag !== null && nounLike.has(c.nextTag))) return null;
      return c.language.pronominals.has(c.previous.lower) && c.language.cues.has(c.word.lower)
        ? first(c, 'VBD', 'VBZ', 'VBP')
        : null;
    },
  },
  {
    example: 'the (claim) / his (reports)',
    apply: (c) => {
      if (c.previous === null || !determining.has(c.previous.tag) || c.previous.tag === 'CD')
        return null;
      const [likeliest] = c.tags;
      const verbal = likeliest!.startsWith('V') || likeliest === 'RB' || likeliest === 'IN';
      if (!verbal) return likeliest!;
      const noun = first(c, 'NN', 'NNS', 'JJ');
      if (noun !== null && !(c.previous.tag === 'JJ' && likeliest === 'VBD')) return noun;
      return (likeliest === 'VBD' || likeliest === 'VBP') &&
        c.tags.includes('VBN') &&
        c.previous.tag !== 'JJ'
        ? 'VBN'
        : likeliest!;
    },
  },
  ...pastFormRules,
  {
    example: 'they (claim) / who (claims)',
    apply: (c) =>
      c.before?.tag === 'PRP' || c.before?.tag === 'WP' ? first(c, 'VBZ', 'VBP', 'VBD') : null,
  },
  {
    example: '“We are late,” Roe (notes).',
    apply: (c) => {
      const closes = c.next === null || c.next.tag === 'PUNCT';
      if (!closes || c.previous?.tag !== 'NNP' || !c.language.cues.has(c.word.lower)) return null;
      return c.beforePrevious?.tag === 'PUNCT' ||
        c.beforePrevious?.tag === 'NNP' ||
        c.beforePrevious === null
        ? first(c, 'VBZ')
        : null;
    },
  },
  {
    example: 'Roe (points) out',
    apply: (c) =>
      c.before !== null &&
      nominal.has(c.before.tag) &&
      c.language.phrasalCues.has(`${c.word.lower} ${c.next?.lower ?? ''}`)
        ? first(c, 'VBD', 'VBZ', 'VBP')
        : null,
  },
  {
    example: 'her office (put) out',
    apply: (c) =>
      c.tags[0] === 'VB' && c.tags.includes('VBD') && c.before !== null && nominal.has(c.before.tag)
        ? 'VBD'
        : null,
  },
  {
    example: 'his friends (feel) the same / the two (admit) that',
    apply: (c) =>
      c.tags[0] === 'VB' &&
      (/^(NNS|PRP)$/u.test(c.before?.tag ?? '') ||
        (c.before?.tag === 'CD' && c.beforePrevious?.tag === 'DT') ||
        (c.previous?.tag === 'PUNCT' && c.language.complementizers.has(c.next?.lower ?? '')))
        ? first(c, 'VBP', 'VBD')
        : null,
  },
  {
    example: 'a conference (call) / says (lead) author Roe',
    apply: (c) =>
      c.tags[0] === 'VB' &&
      (c.previous?.tag === 'NN' || (isCue(c.previous, c) && c.nextTag === 'NN'))
        ? first(c, 'NN')
        : null,
  },
  {
    example: 'The letter (ends) with',
    apply: (c) =>
      c.tags[0] === 'NNS' &&
      c.previous?.tag === 'NN' &&
      c.beforePrevious?.tag === 'DT' &&
      c.language.companionLinks.has(c.next?.lower ?? '')
        ? first(c, 'VBZ')
        : null,
  },
  {
    example: 'The message, which came late, (read):',
    apply: (c) =>
      c.tags[0] === 'VB' && c.previous?.text === ',' && c.next?.tag === 'PUNCT'
        ? first(c, 'VBD')
        : null,
  },
  {
    example: 'polls (show) Roe / the bridge is late, records (show). / , researchers (report) in',
    apply: (c) => {
      if (
        c.previous?.tag !== 'NNS' ||
        !c.language.cues.has(c.word.lower) ||
        !c.tags.includes('VBP')
      )
        return null;
      const closes = c.next === null || c.next.text === '.' || c.next.text === ',';
      const aside = c.beforePrevious?.text === ',' && c.nextTag === 'IN';
      const document = c.language.documentNouns.has(c.previous.lower);
      const object = document && /^(NNS|DT|PRP|PRP\$|JJ|CD)$/u.test(c.nextTag ?? '');
      return closes || aside || object || c.nextTag === 'NNP' ? 'VBP' : null;
    },
  },
  {
    example: 'Roe (claims) the bridge / critics (claim) that',
    apply: (c) => {
      if (
        c.before === null ||
        !nominal.has(c.before.tag) ||
        (c.tags[0] !== 'NN' && c.tags[0] !== 'NNS')
      )
        return null;
      const verb = first(c, 'VBZ', 'VBP');
      if (verb === null || (verb === 'VBP' && c.before.tag === 'NN')) return null;
      if (verb === 'VBZ' && c.before.tag === 'CD') return null;
      const object =
        c.language.complementizers.has(c.next?.lower ?? '') ||
        (c.nextTag !== null && c.language.objectOpeners.has(c.nextTag));
      return object ? verb : null;
    },
  },
  {
    example: 'it fell and (cut) jobs',
    apply: (c) =>
      c.previous?.tag === 'CC' &&
      c.tags[0] === 'NN' &&
      c.tags.includes('VBD') &&
      c.nextTag !== null &&
      !finiteTags.has(c.nextTag)
        ? 'VBD'
        : null,
  },
];
