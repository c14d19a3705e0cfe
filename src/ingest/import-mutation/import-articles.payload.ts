import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../../content/articles/article.entity.js';
import { ImportBatch } from '../../content/articles/import-batch.entity.js';
import type { EntityRef } from '../../graphql/entity-ref.js';
import { UserError } from '../../graphql/user-error.js';
import { ImportOutcome } from '../import-outcome.enum.js';

/** What came of one article of a call. */
@ObjectType({ description: 'What came of one article of a call.' })
export class ImportResult {
  @Field(() => Int, { description: 'Its place among the articles of the call, from 0.' })
  index: number;

  @Field(() => String, { nullable: true, description: 'The external id that was given.' })
  externalId: string | null;

  @Field(() => ImportOutcome, { description: 'What was made of it.' })
  outcome: `${ImportOutcome}`;

  @Field(() => Article, { nullable: true, description: 'Null where nothing is stored.' })
  article: EntityRef | null;

  @Field(() => [UserError], { description: 'Why it was rejected.' })
  errors: UserError[];

  @Field(() => [UserError], { description: 'What is worth knowing about it.' })
  warnings: UserError[];
}

/** What came of a call. */
@ObjectType({ description: 'What came of a call.' })
export class ImportArticlesPayload {
  @Field(() => ImportBatch, { description: 'The call in numbers.' })
  batch: Pick<ImportBatch, 'id' | 'created' | 'updated' | 'unchanged' | 'rejected'>;

  @Field(() => [ImportResult], { description: 'One for each article, in their order.' })
  results: ImportResult[];
}
