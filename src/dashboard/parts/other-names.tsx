import { span } from '../words/dates.js';

/** Another name of a speaker. */
export interface OtherName {
  readonly name: string;
  readonly kind: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** Further names of a speaker in one sentence; nothing where there are none. */
export function OtherNames({ names }: { readonly names: readonly OtherName[] }) {
  if (names.length === 0) return null;
  return (
    <p class="meta">
      Also called{' '}
      {names.map(({ name, startDate, endDate }, index) => {
        const when = span(startDate, endDate);
        return (
          <span key={name}>
            {index > 0 && ', '}
            <b>{name}</b>
            {when !== '' && ` (${when})`}
          </span>
        );
      })}
    </p>
  );
}
