import { Random } from './random.js';

const onsets = 'b c d f g h k l m n p r s t v w br cl cr dr fl gr pl pr sl st tr'.split(' ');
const vowels = 'a e i o u'.split(' ');
const codas = ['', '', '', '', '', 'l', 'n', 'r', 's', 't', 'nd'];

/** Distinct words that sound English and mean nothing; the same for every run. */
export function makeWords(count: number): string[] {
  const random = new Random(4711);
  const pick = (list: readonly string[]) => list[random.below(list.length)]!;
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 2 + random.below(2);
    let word = '';
    for (let i = 0; i < syllables; i++) word += pick(onsets) + pick(vowels) + pick(codas);
    words.add(word);
  }
  return [...words];
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
