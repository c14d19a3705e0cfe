/** Speakers that have a row of their own; the other kinds of SpeakerKind are only words. */
export type EntityKind = 'PERSON' | 'ORGANISATION';
