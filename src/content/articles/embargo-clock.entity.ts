import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when lifted embargoes have been announced, by whichever process: one row. */
@Entity('embargo_clock')
@Check('embargo_clock_single', 'id = 1')
export class EmbargoClock {
  @PrimaryColumn('integer', { default: 1 })
  id: number;

  @Column('timestamptz')
  liftedUntil: Date;
}
