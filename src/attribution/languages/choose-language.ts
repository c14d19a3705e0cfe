import { detectAll } from 'tinyld/light';
import { german } from './de/german.js';
import { english } from './en/english.js';
import type { Language } from './language.js';
import { plainLanguage } from './plain-language.js';

const known: Readonly<Record<string, Language>> = { en: english, de: german };
/** Units of the text that are looked at, and the share that the best guess must have. */
const sample = 1_500;
const sure = 0.25;
/** How much better than the second guess. */
const lead = 3;
/** Share of function words from which a text is in a known language without further question. */
const plain = 0.2;

/** The language asked for, else the one of the text where that is sure, else English. */
export function chooseLanguage(text: string, asked: string | undefined): Language {
  const code = (asked ?? detect(text)).toLowerCase().split('-')[0]!;
  return known[code] ?? plainLanguage(asked ?? code);
}

/** Share of words that the closed class of a language holds. */
function functionWords(words: readonly string[], { closedClass }: Language): number {
  return words.filter((word) => closedClass.has(word)).length / words.length;
}

function detect(text: string): string {
  const middle = Math.max(0, Math.min(text.length - sample, Math.floor(text.length / 3)));
  const part = text.slice(middle, middle + sample);
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'en';
  const shares = Object.values(known).map((language) => ({
    code: language.code,
    share: functionWords(words, language),
  }));
  const [first, second] = shares.toSorted((a, b) => b.share - a.share);
  if (first!.share >= plain && first!.share > 2 * second!.share) return first!.code;
  const [best, next] = detectAll(part);
  const isSure =
    best !== undefined &&
    best.lang !== '' &&
    best.accuracy >= sure &&
    best.accuracy >= lead * (next?.accuracy ?? 0);
  return isSure ? best.lang : 'en';
}
