import { Field, Int, ObjectType } from 'type-graphql';

/** A stretch of text that was found. */
@ObjectType({
  description: 'A stretch that was found, in code points of the field, end exclusive.',
})
export class MatchSpan {
  @Field(() => Int, { description: 'Where it starts.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  end: number;
}

/** Where words were found in a field of a quote. */
@ObjectType({ description: 'Where words were found in a field of a quote.' })
export class Highlight {
  @Field(() => String, { description: 'Which field: text.' })
  field: string;

  @Field(() => String, {
    description: 'The whole field, escaped for HTML, with <mark> around what was found.',
  })
  html: string;

  @Field(() => [MatchSpan], { description: 'The stretches that are marked, in order.' })
  matches: MatchSpan[];
}
