import { Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';
import { Node } from '../../graphql/node.js';

/** A body that speaks, employs speakers or publishes: ministry, company, council, outlet, state. */
@ChildEntity('ORGANISATION')
@ObjectType({
  implements: [Node, Speaker],
  description: 'A body that speaks, employs speakers or publishes.',
})
export class Organisation extends Speaker {
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What sort of body it is: ministry, company, newspaper.',
  })
  classification: string | null;
}
