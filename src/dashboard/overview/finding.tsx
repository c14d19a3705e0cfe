import { articlesWith } from '../articles/article-filters.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { count, number, percent } from '../words/numbers.js';
import { Stats } from '../parts/stats-sentence.js';

export interface FindingProps {
  readonly stats: Stats;
  /** "In January to March 2020". */
  readonly when: string;
  /** Name of the organisation that is looked at; undefined for all. */
  readonly org: string | undefined;
  readonly values: UrlValues;
  /** How a URL names the few who speak most, and the quotes by any of them; null where it says nothing. */
  readonly few: { readonly names: readonly string[]; readonly quotes: number } | null;
}

/**
 * The page in one sentence: "In January to March 2020 people of the US Department of Defense were
 * quoted 214 times in 96 articles by 3 outlets; 3 of 17 speakers account for 71 %."
 */
export function Finding({ stats, when, org, values, few }: FindingProps) {
  const { quotes, articles, outlets } = stats;
  const theirs = few && changed(values, { speaker: few.names });
  return (
    <p class="lead">
      {when} {org === undefined ? 'people and bodies' : `people of ${org}`}
      {org !== undefined && values.sub === true && ' and the bodies below it'} were quoted{' '}
      <a href={printUrl('/quotes', values)}>{quotes === 1 ? 'once' : `${number(quotes)} times`}</a>{' '}
      in <a href={printUrl('/articles', articlesWith(values))}>{count(articles, 'article')}</a> by{' '}
      <a href="#outlets">{count(outlets, 'outlet')}</a>
      {few !== null && theirs !== null && (
        <>
          ;{' '}
          <a href={printUrl('/by/speaker', { ...theirs, alone: true })}>
            {number(few.names.length)}
          </a>{' '}
          of <a href="#who">{count(stats.speakers, 'named speaker')}</a> account for{' '}
          <a href={printUrl('/quotes', theirs)}>{percent(few.quotes / quotes)}</a>
        </>
      )}
      .
    </p>
  );
}
