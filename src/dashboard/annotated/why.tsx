import { percent } from '../words/numbers.js';
import { ruleName } from '../words/speakers.js';

export interface WhyProps {
  /** As printed at the quote. */
  readonly printed: string | null;
  /** Name of the rule; null when an editor decided. */
  readonly reason: string | null;
  readonly confidence: number | null;
  /** From the words at the quote to the fullest name. */
  readonly chain: readonly string[];
  readonly candidates: readonly string[];
  /** Whom it is about, where several say a quote together. */
  readonly who?: string;
  /** Where an editor puts it right. */
  readonly correctAt?: string;
}

/** Why a quote is given to this speaker: the words, the rule, the way to the name, who else. */
export function Why({ printed, reason, confidence, chain, candidates, who, correctAt }: WhyProps) {
  return (
    <details>
      <summary>Why {who ?? 'this speaker'}?</summary>
      <dl class="facts">
        {printed !== null && <Fact name="Printed" value={<q class="chain">{printed}</q>} />}
        {chain.length > 1 && (
          <Fact name="Leads to" value={<span class="chain">{chain.join(' → ')}</span>} />
        )}
        <Fact name="Decided by" value={reason === null ? 'an editor' : ruleName(reason)} />
        {confidence !== null && <Fact name="Confidence" value={percent(confidence)} />}
        {candidates.length > 0 && <Fact name="Or else" value={candidates.join(', ')} />}
      </dl>
      {correctAt !== undefined && (
        <p>
          Wrong? <a href={correctAt}>Editors correct it here</a>
        </p>
      )}
    </details>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: preact.ComponentChild }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
