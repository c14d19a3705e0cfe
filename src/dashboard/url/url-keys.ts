import { isPartialDate } from '../../base/partial-date.js';

/** How one key of a URL is read and written. */
export interface UrlKeyKind<Value> {
  /** Whether repeated keys add up, as forms send them. */
  readonly isList?: true;
  /** What the value must be, for the note on one that is not. */
  readonly expects: string;
  /** Null where the text is no such value. */
  parse(text: string): Value | null;
  print(value: Value): string;
}

/** Values of `by`, as in TimeInterval. */
export const intervals = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** Values of `kind`, as in QuoteKind. */
export const quoteKinds = ['direct', 'indirect', 'mixed'] as const;

/** Values of `medium`, as in QuoteMedium. */
export const quoteMedia = ['spoken', 'written', 'social', 'broadcast', 'unknown'] as const;

/** Values of `status`, as in QuoteStatus. */
export const quoteStatuses = ['active', 'corrected', 'retracted'] as const;

/** Sorts of speakers, as in SpeakerKind. */
export const speakerKinds = [
  'person',
  'organisation',
  'group',
  'document',
  'unnamed',
  'unresolved',
] as const;

/** What articles do to the organisation of `org`: name it, let it speak, or name it only. */
export const voices = ['named', 'heard', 'silent'] as const;

/** Orders of lists; each page takes those that fit it. */
export const sortings = ['newest', 'oldest', 'confidence', 'relevance', 'name', 'quotes'] as const;

const name = 'a short name such as ruth-ellery, or an id';
const speaker = matching(
  /^(?:(?:people|organisations)\/)?[a-z0-9]+(?:-[a-z0-9]+)*$|^(?:per|org)_\d+$/,
  'the address of a page such as people/ruth-ellery, a short name, or an id',
);
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language code such as en');
const slug = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$|^(?:per|org)_\d+$/, name);

/**
 * Every key that a page may read from its URL, in the order in which they are printed. The URL is
 * the whole state of a page: what is not here is not kept.
 */
export const urlKeys = {
  q: matching(/\S/, 'words to look for'),
  for: matching(/\S/, 'the name of an organisation'),
  was: slug,
  org: slug,
  sub: flag(),
  own: flag(),
  speaker: listOf(speaker),
  with: listOf(speaker),
  except: listOf(speaker, 200),
  alone: flag(),
  outlet: listOf(slug),
  article: matching(/^art_\d+$/, 'the id of an article'),
  cluster: matching(/^clu_\d+$/, 'the id of words that stand in several places'),
  from: partialDate(),
  to: partialDate(),
  by: oneOf(intervals),
  kind: listOf(oneOf(quoteKinds)),
  medium: listOf(oneOf(quoteMedia)),
  said: listOf(oneOf(speakerKinds)),
  status: listOf(oneOf(quoteStatuses)),
  lang: listOf(language),
  written: listOf(language),
  voice: oneOf(voices),
  quoted: flag(),
  verified: oneOf(['yes', 'no'] as const),
  below: confidence(),
  asof: matching(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2025-03-12', isPartialDate),
  version: matching(/^[1-9]\d{0,8}$/, 'the number of a version'),
  sort: oneOf(sortings),
  page: matching(/^[1-9]\d{0,4}$/, 'the number of a page'),
  all: flag(),
  after: matching(/\S/, 'a place in the list'),
  before: matching(/\S/, 'a place in the list'),
  bodies: matching(/\S/, 'a place in the list of bodies'),
  who: matching(/\S/, 'a name'),
  quote: matching(/^quo_\d+$/, 'the id of a quote'),
  done: matching(/^quo_\d+$/, 'the id of a quote'),
};

type Keys = typeof urlKeys;

/** A key of the query string that some page knows. */
export type UrlKey = keyof Keys;

/** What a URL says; a key that it does not hold is absent. */
export type UrlValues = {
  readonly [Key in UrlKey]?: Keys[Key] extends UrlKeyKind<infer Value> ? Value : never;
};

function matching(
  pattern: RegExp,
  expects: string,
  isValid: (text: string) => boolean = () => true,
): UrlKeyKind<string> {
  return {
    expects,
    parse: (text) => (text.length <= 2_000 && pattern.test(text) && isValid(text) ? text : null),
    print: (value) => value,
  };
}

/** 1 or absent. */
function flag(): UrlKeyKind<true> {
  return { expects: '1', parse: (text) => (text === '1' ? true : null), print: () => '1' };
}

function oneOf<Name extends string>(names: readonly Name[]): UrlKeyKind<Name> {
  return {
    expects: names.join(', '),
    parse: (text) => names.find((each) => each === text) ?? null,
    print: (value) => value,
  };
}

/** Joined by commas, each value once. */
function listOf<Value extends string>(
  one: UrlKeyKind<Value>,
  most = 50,
): UrlKeyKind<readonly Value[]> {
  return {
    isList: true,
    expects: `${one.expects}; several with commas between`,
    parse: (text) => {
      const parsed = text.split(',').map((part) => one.parse(part));
      const values = parsed.filter((value): value is Value => value !== null);
      return values.length === parsed.length && values.length <= most ? [...new Set(values)] : null;
    },
    print: (values) => values.map((value) => one.print(value)).join(','),
  };
}

function partialDate(): UrlKeyKind<string> {
  return matching(/^/, 'a year, month or day such as 2025, 2025-03 or 2025-03-12', isPartialDate);
}

/** A share from 0 to 1 with at most three decimals. */
function confidence(): UrlKeyKind<number> {
  return {
    expects: 'a confidence from 0 to 1',
    parse: (text) => (/^(0(\.\d{1,3})?|1(\.0{1,3})?)$/.test(text) ? Number(text) : null),
    print: String,
  };
}
