import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Quote } from './quote.entity.js';
import { hasRole } from '../../base/viewer.js';
import { Guarded } from '../../graphql/guarded.js';
import { Node } from '../../graphql/node.js';
import { DateTime } from '../../graphql/scalars.js';
import { sql } from '../../graphql/sql.js';
import { CorrectionKind } from './correction-kind.enum.js';

/** What an editor tells the reader about a change of a quote. Written once. */
@Entity('correction')
@Unique('correction_of', ['quoteId', 'quoteVersion'])
@Check('correction_kind', `kind IN ('TEXT', 'ATTRIBUTION', 'DATE', 'CLARIFICATION', 'RETRACTION')`)
@Check('correction_note_given', `note <> ''`)
@Guarded<Correction>((correction, scope) => {
  const told = hasRole(scope.viewer, 'EDITOR')
    ? sql`true`
    : sql`${correction.publishedAt} is not null`;
  return sql`${told} and ${scope.exists(Quote, (quote) => sql`${quote.id} = ${correction.quoteId}`)}`;
})
@ObjectType({
  implements: Node,
  description: 'What an editor tells the reader about a change of a quote.',
})
export class Correction {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: string;

  @ForeignKey(() => Quote)
  @Column('bigint')
  quoteId: string;

  /** The version of the quote that it made. */
  @Column('integer')
  quoteVersion: number;

  @Column('text')
  @Field(() => CorrectionKind, { description: 'What was wrong.' })
  kind: `${CorrectionKind}`;

  @Column('text')
  @Field(() => String, { description: 'What the reader is told.' })
  note: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Null for one that only editors may see (semantics 19). */
  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was made public; null for one that only editors see.',
  })
  publishedAt: Date | null;
}
