import { Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';
import { Node } from '../../graphql/node.js';

/** A human being with a name. */
@ChildEntity('PERSON')
@ObjectType({ implements: [Node, Speaker], description: 'A human being with a name.' })
export class Person extends Speaker {
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Rank, title or form of address: Gen, Dr, Sir.',
  })
  honorific: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'As an editor noted it; null where nobody did.',
  })
  gender: string | null;
}
