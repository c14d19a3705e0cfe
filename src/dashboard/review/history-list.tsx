import { minute } from '../words/dates.js';
import { namelessSpeaker } from '../words/speakers.js';
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

/** "given to Ann Lee instead of a document; verified". */
export function changeWords(
  { version, changes }: Pick<Revision, 'version' | 'changes'>,
  names: QuoteHistory['names'],
): string {
  if (version === 1) return 'taken in';
  const said = changes.filter(({ field }) => isOfSpeakers(field));
  const words = changes.flatMap(({ field, before, after }): string[] => {
    if (field === 'status' && after === 'RETRACTED') return ['retracted'];
    if (field === 'status' && before === 'RETRACTED') return ['restored'];
    if (field === 'verifiedBy') return [after === null ? 'verification withdrawn' : 'verified'];
    const goesWithout = ['status', 'verifiedAt', 'confidence'].includes(field);
    return goesWithout || isOfSpeakers(field) ? [] : [`${fieldWords(field)} changed`];
  });
  if (said.length > 0) {
    const [now, then] = (['after', 'before'] as const).map((side) => speakers(said, side, names));
    words.unshift(`given to ${now} instead of ${then}`);
  }
  return words.join('; ') || changes.map(({ field }) => `${fieldWords(field)} changed`).join('; ');
}

function isOfSpeakers(field: string): boolean {
  return ['speaker', 'speakerKind', 'attributions'].includes(field);
}

/** Who said it on one side of a change, as far as the change tells. */
function speakers(
  said: Revision['changes'],
  side: 'before' | 'after',
  names: QuoteHistory['names'],
): string {
  const told = new Map(said.map((change) => [change.field, change[side]]));
  const together = told.get('attributions');
  const all = Array.isArray(together)
    ? (together as { speaker: unknown; speakerKind: unknown }[])
    : [{ speaker: told.get('speaker'), speakerKind: told.get('speakerKind') }];
  return all
    .map(({ speaker, speakerKind }) => {
      if (typeof speaker === 'string') return names.get(speaker) ?? speaker;
      const isKnown = typeof speakerKind === 'string' && speakerKind !== 'UNRESOLVED';
      return isKnown ? namelessSpeaker[speakerKind]!.toLowerCase() : 'nobody who can be told';
    })
    .join(' and ');
}

/** attributionText to "attribution text". */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
