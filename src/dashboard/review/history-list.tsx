import { minute } from '../words/dates.js';
import { number } from '../words/numbers.js';
import { QuoteHistory, Revision } from './load-history.js';

/** What happened to a quote: when, who did it, what, and why. */
export function HistoryList({ history }: { readonly history: QuoteHistory | null }) {
  if (history === null) return null;
  const { total, revisions, names } = history;
  return (
    <details class="table-behind">
      <summary data-key="h">
        What happened to it <kbd>h</kbd>
      </summary>
      <table class="history">
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <tr key={revision.version}>
              <td>
                <time dateTime={revision.changedAt}>{minute(revision.changedAt)}</time>
              </td>
              <td>{revision.actor.name}</td>
              <td>
                {changeWords(revision, names)}
                {revision.reason !== null && <span class="meta">: {revision.reason}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > revisions.length && (
        <p class="cut">
          The last {revisions.length} of {number(total)} changes.
        </p>
      )}
    </details>
  );
}

/** "given to Ann Lee, before to Ben Orr; verified". */
export function changeWords(
  { version, changes }: Pick<Revision, 'version' | 'changes'>,
  names: QuoteHistory['names'],
): string {
  if (version === 1) return 'taken in';
  const who = (id: unknown): string =>
    typeof id === 'string' ? (names.get(id) ?? id) : 'nobody who can be told';
  const words = changes.flatMap(({ field, before, after }): string[] => {
    if (field === 'speaker') return [`given to ${who(after)}, before to ${who(before)}`];
    if (field === 'status' && after === 'RETRACTED') return ['retracted'];
    if (field === 'status' && before === 'RETRACTED') return ['restored'];
    if (field === 'verifiedBy') return [after === null ? 'verification withdrawn' : 'verified'];
    return ['status', 'verifiedAt', 'confidence', 'speakerKind'].includes(field)
      ? []
      : [`${fieldWords(field)} changed`];
  });
  return words.join('; ') || changes.map(({ field }) => `${fieldWords(field)} changed`).join('; ');
}

/** attributionText to "attribution text". */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
