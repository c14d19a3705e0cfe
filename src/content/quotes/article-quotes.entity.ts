import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Derived by triggers: a row for each article, whoever may see it, with the number of its unretracted
 * quotes by kind. What is counted of all quotes, of an outlet or of a period is counted here, in a
 * row an article. Indexes: article_quotes_by_time (time) and article_quotes_by_outlet (outlet, time).
 */
@Entity('article_quotes')
@Index('article_quotes_by_time', { synchronize: false })
@Index('article_quotes_by_outlet', { synchronize: false })
export class ArticleQuotes {
  @PrimaryColumn('bigint')
  articleId: string;

  @Column('bigint')
  outletId: string;

  @Column('timestamptz')
  publishedAt: Date;

  @Column('timestamptz')
  visibleFrom: Date;

  @Column('integer')
  direct: number;

  @Column('integer')
  indirect: number;

  @Column('integer')
  mixed: number;
}
