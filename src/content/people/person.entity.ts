import { ChildEntity, Column } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';

/** A human being with a name. */
@ChildEntity('PERSON')
export class Person extends Speaker {
  @Column('text', { nullable: true })
  honorific: string | null;

  @Column('text', { nullable: true })
  gender: string | null;
}
