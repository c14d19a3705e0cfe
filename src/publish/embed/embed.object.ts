import { Field, ObjectType } from 'type-graphql';

/** A quote as a card for pages of others. */
@ObjectType({ description: 'A quote as a card for other pages.' })
export class Embed {
  @Field(() => String, { description: 'Its oEmbed 1.0 response, for editors that ask for one.' })
  oembedUrl: string;

  @Field(() => String, { description: 'The card: plain HTML, without any script.' })
  html: string;
}
