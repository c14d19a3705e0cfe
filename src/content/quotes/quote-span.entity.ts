import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Quote } from './quote.entity.js';

/**
 * A part of a quote in the text of its article version, in Unicode code points. At commit the
 * database checks that it cuts out its words and that the parts joined are the quote's text.
 */
@Entity('quote_span')
@Check('quote_span_order', 'span_start >= 0 AND span_start < span_end')
export class QuoteSpan {
  @ForeignKey(() => Quote, { onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  quoteId: string;

  @PrimaryColumn('integer')
  ordinal: number;

  @Column('integer')
  spanStart: number;

  @Column('integer')
  spanEnd: number;

  @Column('text')
  exact: string;
}
