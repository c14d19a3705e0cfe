import type { Attribution } from './attributed-quote.js';
import { attributeSection } from './attribute-section.js';
import { CodePointOffsets } from './code-point-offsets.js';
import { cutSections } from './cut-sections.js';
import { joinEntities } from './join-entities.js';
import { chooseLanguage } from './languages/choose-language.js';

/** What is known of a text beforehand. */
export interface AttributeOptions {
  /** BCP 47 code of the text; found out where omitted. */
  readonly language?: string | undefined;
}

/**
 * Who says what, stretch by stretch of a text: all at once, but for texts that are no article
 * (`cutSections`). Who is named in one stretch only is not known in the next. `within` counts the quotes
 * of the whole text.
 */
export function* attributeStretches(
  text: string,
  options: AttributeOptions = {},
): Generator<Attribution> {
  const language = chooseLanguage(text, options.language);
  const offsets = new CodePointOffsets(text);
  let before = 0;
  for (const { start, end } of cutSections(text)) {
    const stretch = attributeSection(text.slice(start, end), language, before, (range) => ({
      start: offsets.of(start + range.start),
      end: offsets.of(start + range.end),
    }));
    before += stretch.quotes.length;
    yield { language: language.code, languageKnown: language.grammar !== 'marks', ...stretch };
  }
}

/**
 * Who says what in a text: every quote with its speakers, and everybody that the text names. Pure and
 * deterministic, linear in the length of the text, and never throws, whatever the text.
 */
export function attribute(text: string, options: AttributeOptions = {}): Attribution {
  const stretches = [...attributeStretches(text, options)];
  const [first] = stretches;
  return stretches.length === 1
    ? first!
    : {
        ...first!,
        quotes: stretches.flatMap(({ quotes }) => quotes),
        entities: joinEntities(stretches.map(({ entities }) => entities)),
      };
}
