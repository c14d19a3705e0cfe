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

/** subject-before-verb from subjectBeforeVerb or subject_before_verb: rules are shown by name. */
export function ruleName(rule: string): string {
  return rule
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
}
