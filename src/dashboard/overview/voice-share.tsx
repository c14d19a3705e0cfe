import { count, number, percent } from '../words/numbers.js';
import { Voice } from './overview-operations.js';

export interface VoiceShareProps {
  readonly voice: Voice;
  readonly org: string | undefined;
}

/** Quoted, or only mentioned: one bar and the sentence that it stands for. */
export function VoiceShare({ voice, org }: VoiceShareProps) {
  const buckets = voice.organisation?.voiceShare ?? [];
  const sum = (pick: (bucket: (typeof buckets)[number]) => number): number =>
    buckets.reduce((total, bucket) => total + pick(bucket), 0);
  const mentioning = sum(({ articlesMentioning }) => articlesMentioning);
  const quoting = sum(({ articlesQuoting }) => articlesQuoting);
  if (mentioning === 0) return <p class="empty">No article of this period names {org}.</p>;
  return (
    <>
      <svg class="bar voice" aria-hidden="true">
        <rect class="rest" width="100%" height="100%" />
        <rect width={`${((quoting / mentioning) * 100).toFixed(1)}%`} height="100%" />
      </svg>
      <p>
        {count(mentioning, 'article')} {mentioning === 1 ? 'names' : 'name'} {org};{' '}
        {number(quoting)} of them ({percent(quoting / mentioning)}) {quoting === 1 ? 'lets' : 'let'}{' '}
        it or its people speak, {number(mentioning - quoting)} only{' '}
        {mentioning - quoting === 1 ? 'mentions' : 'mention'} it.
      </p>
    </>
  );
}
