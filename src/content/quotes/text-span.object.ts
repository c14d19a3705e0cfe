import { Field, Int, ObjectType } from 'type-graphql';

/** A place in a text, in Unicode code points, with the words there and around it. */
@ObjectType('TextSpan', {
  description: "Offsets are Unicode code points into the article's plainText, end exclusive.",
})
export class TextSpan {
  @Field(() => Int, { description: 'First code point.' })
  start: number;

  @Field(() => Int, { description: 'Code point behind the last one.' })
  end: number;

  @Field(() => String, { description: 'The words there.' })
  exact: string;

  @Field(() => String, { nullable: true, description: 'Some of the text before.' })
  prefix: string | null;

  @Field(() => String, { nullable: true, description: 'Some of the text behind.' })
  suffix: string | null;
}
