/** Nouns that stand for words: "Roe’s answer was that", "her message is". */
export const speechNouns =
  'view opinion message argument position point answer response reply advice warning claim contention belief verdict conclusion explanation line motto slogan suggestion prediction promise pledge assessment ' +
  'question complaint plea demand reaction comment assertion theory';

/** Those that stand behind "in": in her view. */
export const opinionNouns = 'view opinion words telling judgment judgement estimation assessment';

/** Phrases that name a source. */
export const sourcePhrases: readonly string[] = ['according to', 'in the words of'];
