import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import { colonQuotation, dashByline, nameColon } from './phrase-rules.js';
import { findReports } from './find-reports.js';
import { findGermanReports } from './german-rules.js';
import type { Report } from './report.js';

type Grammar = (sentence: Sentence, text: string, language: Language) => Report[];

/** A language of which only marks, colons and bylines are known. */
const findByMarks: Grammar = (sentence, text, language) => {
  const found =
    nameColon(sentence, text, language) ??
    dashByline(sentence, language) ??
    colonQuotation(sentence, () => false, language);
  return found === null ? [] : [found];
};

/** How the reporting clauses of a language are found. */
export const grammars: Readonly<Record<Language['grammar'], Grammar>> = {
  clauses: findReports,
  german: (sentence, text, language) => {
    const found = findGermanReports(sentence, text, language);
    return found.length > 0 ? found : findByMarks(sentence, text, language);
  },
  marks: findByMarks,
};
