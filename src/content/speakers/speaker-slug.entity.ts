import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Speaker } from './speaker.entity.js';
import type { EntityKind } from './entity-kind.js';

/** Every slug that a person or organisation has or had; a trigger on speaker writes it. */
@Entity('speaker_slug')
export class SpeakerSlug {
  @PrimaryColumn('text')
  kind: EntityKind;

  @PrimaryColumn('text')
  slug: string;

  @ForeignKey(() => Speaker, { onDelete: 'CASCADE' })
  @Index('speaker_slug_of')
  @Column('bigint')
  speakerId: string;
}
