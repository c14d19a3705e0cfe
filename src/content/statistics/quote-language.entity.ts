import { Entity, PrimaryColumn } from 'typeorm';

/** Derived by triggers: every language that a quote has or had, in lower case. */
@Entity('quote_language')
export class QuoteLanguage {
  @PrimaryColumn('text')
  language: string;
}
