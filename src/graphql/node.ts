import { Field, ID, InterfaceType } from 'type-graphql';

/** Whatever can be found again by its id. */
@InterfaceType({ description: 'Whatever can be found again by its id.' })
export abstract class Node {
  @Field(() => ID, { description: 'Stays the same for good; says what it names.' })
  id: string;
}
