import { lengthOf, type ScoredQuote } from './scored-quote.js';
import { sharedCharacters, wordsOf } from './overlap.js';

/** Titles that do not tell two bearers of a name apart. */
const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady rep representative sen senator gov governor president ' +
    'prime minister secretary general judge justice attorney chief the a an of former vice chairman chairwoman chair director ' +
    'spokesman spokeswoman spokesperson coach king queen prince princess pope rev reverend father officer sergeant captain ' +
    'colonel major lieutenant ambassador mayor councillor congressman congresswoman chancellor jr iii ii'
  ).split(' '),
);

function nameTokens(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[^ -~]/gu, '')
    .toLowerCase();
  return plain.replace(/'s\b/g, '').match(/[a-z0-9]+/g) ?? [];
}

function core(tokens: readonly string[]): readonly string[] {
  const rest = tokens.filter((token) => !titles.has(token));
  return rest.length > 0 ? rest : tokens;
}

function isSubset(a: readonly string[], b: readonly string[]): boolean {
  return a.every((token) => b.includes(token));
}

function initials(tokens: readonly string[]): string {
  return tokens.map((token) => token[0]).join('');
}

/** Do two names denote the same bearer? Last words agree and given names do not clash; acronyms count. */
export function isSameName(one: string, other: string): boolean {
  const a = nameTokens(one);
  const b = nameTokens(other);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(' ') === b.join(' ')) return true;
  const x = core(a);
  const y = core(b);
  if (x.join(' ') === y.join(' ')) return true;
  if (x.length === 1 && y.length > 1 && x[0] === initials(y)) return true;
  if (y.length === 1 && x.length > 1 && y[0] === initials(x)) return true;
  if (x.at(-1) === y.at(-1)) {
    if (x.length === 1 || y.length === 1) return true;
    return x[0] === y[0] || ((x[0]!.length === 1 || y[0]!.length === 1) && x[0]![0] === y[0]![0]);
  }
  return (isSubset(x, y) && x.length > 1) || (isSubset(y, x) && y.length > 1);
}

function isBlank(speaker: string | null): boolean {
  return (speaker ?? '').trim() === '';
}

/** Is the printed speaker right? Spans overlap, and no prize for marking half the paragraph. */
export function isSpeakerRight(gold: ScoredQuote, predicted: ScoredQuote): boolean {
  if (isBlank(gold.speaker)) return isBlank(predicted.speaker) || predicted.floating;
  if (isBlank(predicted.speaker) && predicted.speakerSpan === null) return false;
  if (gold.speakerSpan !== null && predicted.speakerSpan !== null) {
    const size = lengthOf([predicted.speakerSpan]);
    const shared = sharedCharacters([gold.speakerSpan], [predicted.speakerSpan]);
    return shared > 0 && size <= Math.max(150, 3 * lengthOf([gold.speakerSpan]));
  }
  const a = wordsOf(gold.speaker ?? '');
  const b = wordsOf(predicted.speaker ?? '');
  if (isSameName(predicted.speaker ?? '', gold.speaker ?? '')) return true;
  return a.length > 0 && b.length > 0 && (isSubset(a, b) || isSubset(b, a));
}

/** Does the resolved name denote the resolved gold speaker? */
export function isEntityRight(gold: ScoredQuote, predicted: ScoredQuote): boolean {
  const shown = predicted.speakerEntity ?? predicted.speaker;
  if (shown === null || shown === '') return false;
  return [gold.speakerEntity, ...gold.speakerAliases].some(
    (alias) => alias !== null && alias !== '' && isSameName(shown, alias),
  );
}

/** Is the speaker that a reader sees the right one? The product measure. */
export function isShownRight(gold: ScoredQuote, predicted: ScoredQuote): boolean {
  if (gold.speakerEntity !== null && gold.speakerEntity !== '')
    return isEntityRight(gold, predicted);
  if (
    gold.speakerForm !== 'name' ||
    predicted.speakerEntity === null ||
    predicted.speakerEntity === ''
  ) {
    return isSpeakerRight(gold, predicted);
  }
  const shown = core(nameTokens(predicted.speakerEntity));
  const source = nameTokens(gold.speaker ?? '');
  const named =
    shown.length > 0 &&
    (source.includes(shown.at(-1)!) || source.includes(shown.map((token) => token[0]).join('')));
  if (!named) return false;
  const sharing = shown.filter(
    (token, i) => source.includes(token) && shown.indexOf(token) === i,
  ).length;
  return isSpeakerRight(gold, predicted) || sharing > 1 || predicted.speakerSpan === null;
}
