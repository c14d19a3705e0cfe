import { printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { count, number, percent } from '../words/numbers.js';
import { Voice } from './overview-operations.js';

export interface VoiceShareProps {
  readonly voice: Voice;
  readonly org: string | undefined;
  /** The articles that are looked at: organisation, outlets, period, language. */
  readonly values: UrlValues;
}

/** Quoted, or only mentioned: one bar and the sentence that it stands for. */
export function VoiceShare({ voice, org, values }: VoiceShareProps) {
  const buckets = voice.organisation?.voiceShare ?? [];
  const sum = (pick: (bucket: (typeof buckets)[number]) => number): number =>
    buckets.reduce((total, bucket) => total + pick(bucket), 0);
  const mentioning = sum(({ articlesMentioning }) => articlesMentioning);
  const quoting = sum(({ articlesQuoting }) => articlesQuoting);
  const href = (which: NonNullable<UrlValues['voice']>): string =>
    printUrl('/articles', { ...values, voice: which });
  const silent = mentioning - quoting;
  if (mentioning === 0) return <p class="empty">No article of this period names {org}.</p>;
  return (
    <>
      <svg class="bar voice" aria-hidden="true">
        <rect class="rest" width="100%" height="100%" />
        <rect width={`${((quoting / mentioning) * 100).toFixed(1)}%`} height="100%" />
      </svg>
      <p>
        <a href={href('named')}>{count(mentioning, 'article')}</a>{' '}
        {mentioning === 1 ? 'names' : 'name'} {org}; <a href={href('heard')}>{number(quoting)}</a>{' '}
        of them (<a href={href('heard')}>{percent(quoting / mentioning)}</a>){' '}
        {quoting === 1 ? 'lets' : 'let'} it or its people speak,{' '}
        <a href={href('silent')}>{number(silent)}</a> only {silent === 1 ? 'mentions' : 'mention'}{' '}
        it.
      </p>
    </>
  );
}
