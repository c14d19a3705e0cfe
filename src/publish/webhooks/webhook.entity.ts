import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Where events of quotes are sent to, how far that has come, and when it goes on. */
@Entity('webhook')
@Unique('webhook_url', ['url'])
@Check('webhook_url_form', `url ~ '^https?://'`)
export class Webhook {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('text')
  url: string;

  /** What signs the deliveries: whsec_ and base64. */
  @Column('text')
  secret: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** The last event that was delivered, or passed over because nobody may see it. */
  @Column('bigint')
  afterEventId: string;

  /** Failures in a row. */
  @Column('integer', { default: 0 })
  failures: number;

  /** What went wrong last, while it does. */
  @Column('text', { nullable: true })
  failure: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  nextAttemptAt: Date;

  /** Until when one process has it in hand. */
  @Column('timestamptz', { nullable: true })
  leasedUntil: Date | null;
}
