import { fold } from '../../base/fold.js';

/**
 * What parts words of names: ASCII other than letters and digits, Latin-1 signs, general and CJK
 * punctuation. The same class stands in name_words() in the database.
 */
const between = /[\0-/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/u;

/** Courtesy, clergy and rank: never looked for. */
const titles = new Set(
  (
    'mr mister mrs ms miss mx sir dame lady lord baroness hon honourable honorable ' +
    'dr doctor prof professor rev reverend fr imam rabbi sheikh ' +
    'gen general col colonel lt lieutenant maj brig brigadier capt captain sgt sergeant cpl corporal pvt ' +
    'adm admiral cmdr commander cdr insp inspector supt superintendent det detective constable ' +
    'sen senator rep representative gov governor amb ambassador herr frau'
  ).split(' '),
);

/** Titles that are surnames too: looked for only where nothing else is given. */
const titlesOrNames = new Set(
  (
    'king queen prince princess duke duchess baron pope cardinal archbishop bishop pastor father sister brother ' +
    'major marshal judge justice president minister premier chancellor mayor sheriff dean officer'
  ).split(' '),
);

/** The folded words of a query that names have to meet; ranks and honorifics are left out. */
export function nameWords(query: string): readonly string[] {
  const words = fold(query)
    .split(between)
    .filter((word) => word !== '' && !titles.has(word));
  const names = words.filter((word) => !titlesOrNames.has(word));
  return [...new Set(names.length > 0 ? names : words)];
}

/** Words with fewer letters must be met as they are. */
const shortestWithTypo = 4;

/**
 * A tsquery over name_lexemes() that finds every name that meets all of the words: each exactly, as
 * a beginning, or with one typo, and as yet some with two.
 */
export function lexemesOf(words: readonly string[]): string {
  return words
    .map((word) => {
      const points = [...word];
      const near =
        points.length < shortestWithTypo
          ? []
          : [word, ...points.map((_, i) => points.toSpliced(i, 1).join(''))];
      return `(${[`'${word}':*`, ...new Set(near.map((form) => `'~${form}'`))].join(' | ')})`;
    })
    .join(' & ');
}
