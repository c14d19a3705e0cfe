import { registerEnumType } from 'type-graphql';

/** What a printing is to the canonical one. */
export enum VariantRelation {
  EXACT = 'EXACT',
  NEAR = 'NEAR',
  PARTIAL = 'PARTIAL',
  TRANSLATION = 'TRANSLATION',
  ATTRIBUTION_CONFLICT = 'ATTRIBUTION_CONFLICT',
}

registerEnumType(VariantRelation, {
  name: 'VariantRelation',
  description: 'What a printing is to the canonical one.',
  valuesConfig: {
    EXACT: { description: 'The same words, signs and case left aside.' },
    NEAR: { description: 'Nearly the same words; for later, no printing has it yet.' },
    PARTIAL: { description: 'Some of its words, five or more in a run.' },
    TRANSLATION: {
      description: 'The same in another language; for later, no printing has it yet.',
    },
    ATTRIBUTION_CONFLICT: { description: 'Somebody else is said to have said it.' },
  },
});

/** What becomes of a stretch of the canonical text. */
export enum DiffOp {
  EQUAL = 'EQUAL',
  INSERT = 'INSERT',
  DELETE = 'DELETE',
}

registerEnumType(DiffOp, {
  name: 'DiffOp',
  description: 'What becomes of a stretch of the canonical text.',
  valuesConfig: {
    EQUAL: { description: 'It stands in both.' },
    INSERT: { description: 'Only the variant has it.' },
    DELETE: { description: 'Only the canonical text has it.' },
  },
});
