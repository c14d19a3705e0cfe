import { registerEnumType } from 'type-graphql';

/** What was wrong with a quote. */
export enum CorrectionKind {
  TEXT = 'TEXT',
  ATTRIBUTION = 'ATTRIBUTION',
  DATE = 'DATE',
  CLARIFICATION = 'CLARIFICATION',
  RETRACTION = 'RETRACTION',
}

registerEnumType(CorrectionKind, {
  name: 'CorrectionKind',
  description: 'What was wrong with a quote.',
  valuesConfig: {
    TEXT: { description: 'The words.' },
    ATTRIBUTION: { description: 'Who said them.' },
    DATE: { description: 'When they were said.' },
    CLARIFICATION: { description: 'Something that could be misread.' },
    RETRACTION: { description: 'All of it: the quote was taken back.' },
  },
});
