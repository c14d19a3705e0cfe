import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.js';
import { Quote } from '../quotes/quote.entity.js';

/** What happened to a quote. */
export enum QuoteEventType {
  PUBLISHED = 'PUBLISHED',
  CORRECTED = 'CORRECTED',
  RETRACTED = 'RETRACTED',
}

registerEnumType(QuoteEventType, {
  name: 'QuoteEventType',
  description: 'What happened to a quote.',
  valuesConfig: {
    PUBLISHED: { description: 'It became public, or public again.' },
    CORRECTED: { description: 'An editor corrected it.' },
    RETRACTED: { description: 'It was taken back, by an editor or by its source.' },
  },
});

/** A change of a public quote. */
@ObjectType('QuoteEvent', { description: 'A change of a public quote.' })
export class QuoteEventObject {
  @Field(() => QuoteEventType, { description: 'What happened.' })
  type: `${QuoteEventType}`;

  @Field(() => String, { description: 'Give it as `after` to go on behind this event.' })
  cursor: string;

  @Field(() => DateTime, { description: 'When it was committed.' })
  at: Date;

  @Field(() => Quote, { description: 'The quote as it is now.' })
  quote: Quote;
}
