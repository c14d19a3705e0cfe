import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';

/** Quotes by people of one gender. */
@ObjectType({ description: 'Quotes by people of one gender.' })
export class GenderShare {
  @Field(() => String, { description: 'The gender as stored, or unknown.' })
  value: string;

  @Field(() => Int, { description: 'Quotes.' })
  quotes: number;

  @Field(() => Int, { description: 'People who said them.' })
  speakers: number;

  @Field(() => Int, { description: 'Words of those quotes.' })
  words: number;

  @Field(() => Float, { description: 'Of the quotes by people, 0 to 1.' })
  share: number;
}

/** Quotes of one organisation. */
@ObjectType({ description: 'Quotes of one organisation, its own and through an office.' })
export class OrganisationShare {
  @Field(() => Organisation, { description: 'Which organisation.' })
  organisation: Organisation;

  @Field(() => Int, { description: 'Quotes.' })
  quotes: number;

  @Field(() => Float, { description: 'Of all quotes, 0 to 1.' })
  share: number;
}

/** How varied the sources of an outlet are. */
@ObjectType({
  description:
    'How varied the sources of an outlet are. Articles with the same text count once, ratios over nothing are null.',
})
export class SourceDiversity {
  @Field(() => Int, { description: 'Articles.' })
  articles: number;

  @Field(() => Int, { description: 'Quotes in them.' })
  quotes: number;

  @Field(() => Int, { description: 'Different people and organisations quoted.' })
  distinctSpeakers: number;

  @Field(() => Int, { description: 'Different organisations, speaking or spoken for.' })
  distinctOrganisations: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the quotes with a speaker, how many are of the most quoted one.',
  })
  topSpeakerShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many equally quoted speakers would be as varied: 1 over the sum of squared shares (Simpson 1949, Hill 1973).',
  })
  effectiveSpeakers: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the articles with a quote, how many have one source only.',
  })
  singleSourceArticleShare: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the quotes, how many have no speaker.' })
  unnamedShare: number | null;

  @Field(() => [GenderShare], { description: 'Quotes by people, most frequent first.' })
  byGender: GenderShare[];
}
