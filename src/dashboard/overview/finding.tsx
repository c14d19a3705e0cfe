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
  /** Quotes of each named speaker, most first, and how a URL names them. */
  readonly perSpeaker: readonly { readonly name: string; readonly total: number }[];
}

/**
 * The page in one sentence: "In January to March 2020 people of the US Department of Defense were
 * quoted 214 times in 96 articles by 3 outlets; 3 of 17 speakers account for 71 %."
 */
export function Finding({ stats, when, org, values, perSpeaker }: FindingProps) {
  const { quotes, articles, outlets } = stats;
  const concentrated = concentration(
    perSpeaker.map(({ total }) => total),
    quotes,
    stats.speakers,
  );
  const few = perSpeaker.slice(0, concentrated?.speakers).map(({ name }) => name);
  return (
    <p class="lead">
      {when} {org === undefined ? 'people and bodies' : `people of ${org}`}
      {org !== undefined && values.sub === true && ' and the bodies below it'} were quoted{' '}
      <a href={printUrl('/quotes', values)}>{quotes === 1 ? 'once' : `${number(quotes)} times`}</a>{' '}
      in <a href={printUrl('/articles', articlesWith(values))}>{count(articles, 'article')}</a> by{' '}
      <a href="#outlets">{count(outlets, 'outlet')}</a>
      {concentrated !== null && (
        <>
          ; {concentrated.speakers} of <a href="#who">{count(stats.speakers, 'named speaker')}</a>{' '}
          account for{' '}
          <a href={printUrl('/quotes', changed(values, { speaker: few }))}>
            {percent(concentrated.share)}
          </a>
        </>
      )}
      .
    </p>
  );
}

/**
 * The share of the few who speak most: three, or fewer where there are fewer than ten. Null where
 * so few speak that it says nothing.
 */
export function concentration(
  perSpeaker: readonly number[],
  quotes: number,
  speakers: number,
): { speakers: number; share: number } | null {
  if (speakers < 4 || quotes === 0) return null;
  const few = speakers < 10 ? 2 : 3;
  const sum = perSpeaker.slice(0, few).reduce((total, each) => total + each, 0);
  return { speakers: few, share: Math.min(1, sum / quotes) };
}
