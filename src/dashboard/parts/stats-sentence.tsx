import { ComponentChildren } from 'preact';

import { articlesWith } from '../articles/article-filters.js';
import { printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { day } from '../words/dates.js';
import { count, number } from '../words/numbers.js';

/** The fields of QuoteStats that the sentence says. */
export interface Stats {
  readonly quotes: number;
  readonly articles: number;
  readonly outlets: number;
  readonly speakers: number;
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
}

/** What a StatsSentence asks of QuoteStats. */
export const statsFields = 'quotes articles outlets speakers firstPublishedAt lastPublishedAt';

export interface StatsSentenceProps {
  readonly stats: Stats;
  /** Who, as the beginning of the sentence. */
  readonly subject: ComponentChildren;
  /** The filter that is counted: every number leads to what it counts. */
  readonly values: UrlValues;
}

/** "Ruth Ellery was quoted 31 times in 9 articles by 3 outlets, from ... to ...". */
export function StatsSentence({ stats, subject, values }: StatsSentenceProps) {
  const { quotes, articles, outlets, firstPublishedAt: first, lastPublishedAt: last } = stats;
  if (quotes === 0) return <p class="lead">{subject} not quoted yet.</p>;
  return (
    <p class="lead">
      {subject} quoted <a href={printUrl('/quotes', values)}>{times(quotes)}</a> in{' '}
      <a href={printUrl('/articles', articlesWith(values))}>{count(articles, 'article')}</a> by{' '}
      <a href="#outlets">{count(outlets, 'outlet')}</a>
      {first !== null && last !== null && <When first={first} last={last} />}.
    </p>
  );
}

function times(value: number): string {
  return value === 1 ? 'once' : `${number(value)} times`;
}

function When({ first, last }: { readonly first: string; readonly last: string }) {
  const from = <time dateTime={first}>{day(first)}</time>;
  if (day(first) === day(last)) return <>, on {from}</>;
  return (
    <>
      , from {from} to <time dateTime={last}>{day(last)}</time>
    </>
  );
}
