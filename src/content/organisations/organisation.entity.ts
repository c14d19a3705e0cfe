import { ChildEntity, Column } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';

/** A body that speaks, employs speakers or publishes: ministry, company, council, outlet, state. */
@ChildEntity('ORGANISATION')
export class Organisation extends Speaker {
  @Column('text', { nullable: true })
  classification: string | null;
}
