/** Who speaks where there is no name: what the kind of speaker is called in a sentence. */
export const namelessSpeaker: Readonly<Record<string, string>> = {
  PERSON: 'A person',
  ORGANISATION: 'An organisation',
  GROUP: 'Several people, not named',
  DOCUMENT: 'A document',
  UNNAMED: 'Somebody not named',
  UNRESOLVED: 'Speaker not known',
};

/** How words are reported. */
export const kindName: Readonly<Record<string, string>> = {
  DIRECT: 'direct',
  INDIRECT: 'paraphrase',
  MIXED: 'partly quoted',
};

/**
 * "quotation goes on, speaker of the last" from quotationGoesOn/speakerOfTheLast: rules are shown by
 * name, a part that says nothing new left out.
 */
export function ruleName(rule: string): string {
  const parts = rule.split('/').map((part) =>
    part
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .toLowerCase(),
  );
  return parts
    .filter((part, index) => !parts.slice(0, index).some((before) => before.endsWith(part)))
    .join(', ');
}
