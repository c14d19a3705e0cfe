import { QueryFailedError } from 'typeorm';
import { WhosaidError, type ErrorCode } from '../../base/errors.js';

interface Meaning {
  readonly code: ErrorCode;
  readonly path: string | null;
  readonly message: string;
}

/** What it means to an editor that the database refused a write, by the name of the constraint. */
const meanings: Readonly<Record<string, Meaning>> = {
  speaker_slug_pkey: { code: 'CONFLICT', path: 'slug', message: 'This slug belongs to another.' },
  speaker_wikidata: {
    code: 'CONFLICT',
    path: 'wikidataId',
    message: 'Another one has this Wikidata id. If both are the same, merge them.',
  },
  claim_review_once: {
    code: 'CONFLICT',
    path: 'url',
    message: 'There is a review of this quote under this url already. Save it by its id.',
  },
  organisation_parent_one_at_a_time: {
    code: 'BAD_USER_INPUT',
    path: 'parentFrom',
    message: 'It has another parent on some of these days. End that link first.',
  },
  organisation_parent_acyclic: {
    code: 'BAD_USER_INPUT',
    path: 'parentId',
    message: 'An organisation cannot stand below itself, at whatever dates.',
  },
  organisation_parent_other: {
    code: 'BAD_USER_INPUT',
    path: 'parentId',
    message: 'An organisation cannot be its own parent.',
  },
  article_identity: {
    code: 'CONFLICT',
    path: null,
    message: 'Both outlets have an article under the same external id.',
  },
  quote_span_exact: {
    code: 'SPAN_MISMATCH',
    path: 'spans',
    message: 'The spans do not cut out the words of the quote.',
  },
  attribution_speaker_once: {
    code: 'BAD_USER_INPUT',
    path: null,
    message: 'Nobody says the same quote twice.',
  },
};

/** U+0000 in text and in JSON: PostgreSQL stores neither. */
const unstorable = new Set(['22021', '22P05']);

/** More than a row of an index or a search vector can hold. */
const programLimitExceeded = '54000';

/**
 * The failure as the client may know it, at the path where this constraint is usually broken unless
 * another is given; null where it is no fault of the input.
 */
export function errorOfConstraint(error: unknown, path?: string): WhosaidError | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  if (code !== undefined && unstorable.has(code)) {
    return new WhosaidError(
      'BAD_USER_INPUT',
      'A text holds U+0000 or half a surrogate pair. Remove it.',
    );
  }
  if (code === programLimitExceeded) {
    const message = 'A name, slug, id, address or text is too long. Shorten it.';
    return new WhosaidError('BAD_USER_INPUT', message, path ?? null);
  }
  const meaning = constraint === undefined ? undefined : meanings[constraint];
  return meaning ? new WhosaidError(meaning.code, meaning.message, path ?? meaning.path) : null;
}
