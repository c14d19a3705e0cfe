/** A stretch that two texts share, or that one of them has alone. */
export interface DiffPart {
  readonly op: 'EQUAL' | 'INSERT' | 'DELETE';
  readonly text: string;
}

/** Beyond so many pairs of words the middle counts as changed altogether. */
const mostPairs = 4_000_000;

/**
 * What makes one text of the other, word by word: EQUAL and DELETE parts join to the first text,
 * EQUAL and INSERT parts to the second; as few words as possible are changed (longest common
 * subsequence).
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] {
  const left = tokens(from);
  const right = tokens(to);
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end++;
  return joined([
    ...left.slice(0, start).map((text) => ({ op: 'EQUAL', text }) as const),
    ...middle(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    ...left.slice(left.length - end).map((text) => ({ op: 'EQUAL', text }) as const),
  ]);
}

/** Words and what stands between them; nothing is lost. */
function tokens(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

function middle(left: readonly string[], right: readonly string[]): DiffPart[] {
  if (left.length * right.length > mostPairs) {
    return [
      ...left.map((text) => ({ op: 'DELETE', text }) as const),
      ...right.map((text) => ({ op: 'INSERT', text }) as const),
    ];
  }
  const width = right.length + 1;
  const common = commonLengths(left, right);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      parts.push({ op: 'EQUAL', text: left[i]! });
      i++;
      j++;
    } else if (
      j === right.length ||
      (i < left.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      parts.push({ op: 'DELETE', text: left[i]! });
      i++;
    } else {
      parts.push({ op: 'INSERT', text: right[j]! });
      j++;
    }
  }
  return parts;
}

/** At i * (right + 1) + j: how many tokens of left from i on and right from j on have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  return lengths;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.op === part.op)
      whole[whole.length - 1] = { op: last.op, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
