import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which events are kept no longer: one row, which the database keeps in drop_old_events(). */
@Entity('quote_event_horizon')
@Check('quote_event_horizon_single', 'id = 1')
export class QuoteEventHorizon {
  @PrimaryColumn('integer', { default: 1 })
  id: number;

  /** The highest id of an event that was dropped: whoever goes on before it would miss some. */
  @Column('bigint', { default: 0 })
  droppedUpTo: string;

  /** Up to here, older events of the same quotes were looked for. */
  @Column('bigint', { default: 0 })
  lookedUpTo: string;
}
