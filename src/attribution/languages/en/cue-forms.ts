import type { Tag } from '../../document.js';
import type { CueClass, CueVerb } from '../language.js';
import { nounCues } from './cue-verbs.js';

/** Third person, past, participle and -ing form of a regular verb. */
function conjugate(lemma: string): readonly string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith('e')) {
    const stem = lemma.slice(0, -1);
    return [`${lemma}s`, `${lemma}d`, `${lemma}d`, `${stem}ing`];
  }
  const third = /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [third, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
}

type Lists = Readonly<Partial<Record<CueClass, string>>>;

/** Every entry of the lists as lemma, particle and forms, the lemma first. */
function entriesOf(lists: Lists) {
  return Object.entries(lists).flatMap(([name, list]) =>
    list.split(' ').map((entry) => {
      const [head = '', irregular] = entry.split(':');
      const [lemma = '', particle = null] = head.split('+');
      const forms = [lemma, ...(irregular?.split(',') ?? conjugate(lemma))];
      return { verb: { lemma, class: name as CueClass, particle }, forms };
    }),
  );
}

/** Cue verbs by their forms; those with a particle by form and particle, as "pointed out". */
export function cueForms(lists: Lists): Map<string, CueVerb> {
  const found = new Map<string, CueVerb>();
  for (const { verb, forms } of entriesOf(lists)) {
    for (const form of forms) {
      const key = verb.particle === null ? form : `${form} ${verb.particle}`;
      if (!found.has(key)) found.set(key, verb);
    }
  }
  return found;
}

/** A lexicon that knows every form of the cue verbs as a verb. */
export function withCueForms(
  lexicon: ReadonlyMap<string, readonly Tag[]>,
  ...all: readonly Lists[]
): Map<string, readonly Tag[]> {
  const nouns = new Set(nounCues.split(' '));
  const known = new Map(lexicon);
  const add = (form: string, noun: Tag | null, verbs: readonly Tag[]) => {
    const tags = known.get(form) ?? (noun === null ? [] : [noun]);
    if (!tags.some((tag) => tag.startsWith('V'))) known.set(form, [...tags, ...verbs]);
  };
  for (const { verb, forms } of all.flatMap(entriesOf)) {
    const isNoun = nouns.has(verb.lemma);
    const [base = '', third = '', past = '', participle = '', ing = ''] = forms;
    add(base, isNoun ? 'NN' : null, ['VB', 'VBP']);
    add(third, isNoun ? 'NNS' : null, ['VBZ']);
    add(past, null, ['VBD', 'VBN']);
    add(participle, null, ['VBN']);
    add(ing, null, ['VBG']);
  }
  return known;
}
