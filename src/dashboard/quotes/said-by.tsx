import { namelessSpeaker } from '../words/speakers.js';
import { Role, SaidBy as Attributed, SpeakerLink } from './shown-quote.js';

export interface SaidByProps {
  readonly all: readonly Attributed[];
  /** Page of a speaker whose name goes without saying: /people/ruth-ellery. */
  readonly of?: string;
}

/** Everybody who says a quote, with the office of each at the time. */
export function SaidBy({ all, of }: SaidByProps) {
  const [only] = all;
  if (all.length === 1 && only!.speaker !== null && speakerPath(only!.speaker) === of)
    return only!.roleAtTime === null ? null : (
      <span class="by">
        as <RoleAtTime role={only!.roleAtTime} />
      </span>
    );
  return (
    <span class="by">
      {all.map((one, index) => (
        <span key={index}>
          {index > 0 && (index === all.length - 1 ? ' and ' : ', ')}
          <OneOf {...one} />
        </span>
      ))}
    </span>
  );
}

/** A speaker's name, leading to their page. */
export function SpeakerName({ speaker }: { readonly speaker: SpeakerLink }) {
  return <a href={speakerPath(speaker)}>{speaker.name}</a>;
}

/** Address of a speaker's page. */
export function speakerPath({ __typename, slug }: Omit<SpeakerLink, 'name'>): string {
  return `/${__typename === 'Person' ? 'people' : 'organisations'}/${slug}`;
}

/** "harbour master, Aldersea Port": the words of the article where it has some. */
export function RoleAtTime({ role }: { readonly role: Role }) {
  const office = role.statedText ?? role.membership?.role ?? null;
  const { organisation } = role;
  // A stated role may name its organisation itself: "the agency's chief scientist".
  const isNamed = organisation !== null && office?.includes(organisation.name) === true;
  return (
    <>
      {office}
      {organisation !== null && !isNamed && (
        <>
          {office !== null && ', '}
          <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
        </>
      )}
    </>
  );
}

function OneOf({ speaker, speakerKind, text, roleAtTime }: Attributed) {
  return (
    <>
      {speaker === null ? (
        <Nameless kind={speakerKind} text={text} />
      ) : (
        <SpeakerName speaker={speaker} />
      )}
      {roleAtTime !== null && (
        <>
          , <RoleAtTime role={roleAtTime} />
        </>
      )}
    </>
  );
}

function Nameless({ kind, text }: { readonly kind: string; readonly text: string | null }) {
  if (text === null) return <b>{namelessSpeaker[kind]}</b>;
  return (
    <>
      <b>{namelessSpeaker[kind]}</b> (<q>{text}</q>)
    </>
  );
}
