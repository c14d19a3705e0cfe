import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.js';
import { PublicationStatus } from '../articles/publication-status.enum.js';

/** Who may see an article from now on. */
@InputType({ description: 'Who may see an article from now on.' })
export class SetArticleStatusInput {
  @Field(() => ID, { description: 'Id of the article.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read; another: VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => PublicationStatus, { description: 'Only what is PUBLISHED is public.' })
  status: `${PublicationStatus}`;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Hidden until then. Omitted: as it was; null: lifted.',
  })
  embargoUntil?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why, for editors.' })
  note?: string | null;
}
