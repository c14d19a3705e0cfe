import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Image } from './image.entity.js';

/** Who is to be seen on an image. */
@Entity('image_person')
export class ImagePerson {
  @ForeignKey(() => Image, { onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  imageId: string;

  @ForeignKey(() => Person)
  @Index('image_person_of')
  @PrimaryColumn('bigint')
  personId: string;
}
