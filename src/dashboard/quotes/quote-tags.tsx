import { percent } from '../words/numbers.js';
import { kindName } from '../words/speakers.js';

export interface TagsProps {
  readonly kind: string;
  readonly status: string;
  readonly verified: boolean;
  readonly confidence: number | null;
  readonly provenance: { readonly method: string };
}

/** Below this an attribution is marked as doubtful. */
const doubtful = 0.6;

/** How a quote is reported and how far it can be trusted: read by machine or checked by people. */
export function QuoteTags({ kind, status, verified, confidence, provenance }: TagsProps) {
  return (
    <>
      {kind !== 'DIRECT' && <span class="tag">{kindName[kind]}</span>}
      {status === 'CORRECTED' && <span class="tag tag-corrected">corrected</span>}
      {status === 'RETRACTED' && <span class="tag tag-retracted">retracted</span>}
      {verified && <span class="tag tag-verified">✓ verified</span>}
      {!verified && <Unverified confidence={confidence} method={provenance.method} />}
    </>
  );
}

interface UnverifiedProps {
  readonly confidence: number | null;
  readonly method: string;
}

/** A figure comes from a machine, ours or that of whoever delivered the quote. */
function Unverified({ confidence, method }: UnverifiedProps) {
  if (confidence === null)
    return <span class="tag">{method === 'FEED' ? 'as delivered' : 'not verified'}</span>;
  const isLow = confidence < doubtful;
  return (
    <span class={isLow ? 'tag tag-low' : 'tag'}>
      {isLow && 'doubtful, '}machine-read, {percent(confidence)}
    </span>
  );
}
