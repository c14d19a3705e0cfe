import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Derived by triggers: the words of a quote, stemmed by its language, with its language, month and
 * day among them as the lexemes 'language en', 'month 2024-05', 'day 2024-05-17', so that one GIN
 * index finds the newest hits of a frequent word and all hits of a rare one: newest_hits().
 */
@Entity('quote_search')
@Index('quote_search_words', { synchronize: false })
@Index('quote_search_form', { synchronize: false })
export class QuoteSearch {
  @PrimaryColumn('bigint')
  quoteId: string;

  @Column('timestamptz')
  publishedAt: Date;

  /** As of the quote. */
  @Column('timestamptz')
  visibleFrom: Date;

  @Column('boolean')
  retracted: boolean;

  /** Its wording in quote_form; null under four words. */
  @Column('bigint', { nullable: true })
  formId: string | null;

  @Column('tsvector', { select: false })
  words: string;
}
