import { partial } from '../words/dates.js';
import { percent } from '../words/numbers.js';
import { kindName } from '../words/speakers.js';
import { changed, UrlChanges } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { FilterNames } from './filter-names.js';

/** One condition of a filter in words, and the URL values without it. */
export interface ActiveFilter {
  readonly words: string;
  readonly without: UrlValues;
}

/** Each condition that a URL sets, in the order in which a reader would say them. */
export function activeFilters(values: UrlValues, names: FilterNames): ActiveFilter[] {
  const { q, outlet, from, to, kind, medium, said, status, lang, verified, below } = values;
  const list: readonly [string | undefined, UrlChanges][] = [
    [q && `words: ${q}`, { q: null }],
    [names.org && organisationWords(names.org, values), { org: null, sub: null, own: null }],
    [names.speaker && `said by ${names.speaker}`, { speaker: null }],
    [outlet && `in ${outlet.join(' or ')}`, { outlet: null }],
    [from && `from ${partial(from)}`, { from: null }],
    [to && `to ${partial(to)}`, { to: null }],
    [kind?.map((each) => kindName[each.toUpperCase()]).join(' or '), { kind: null }],
    [medium?.join(' or '), { medium: null }],
    [said && `speaker is ${said.join(' or ')}`, { said: null }],
    [status?.join(' or '), { status: null }],
    [lang && `language ${lang.join(' or ')}`, { lang: null }],
    [verified && (verified === 'yes' ? 'verified' : 'not verified'), { verified: null }],
    [below === undefined ? undefined : `confidence up to ${percent(below)}`, { below: null }],
  ];
  return list.flatMap(([words, drop]) =>
    words ? [{ words, without: changed(values, drop) }] : [],
  );
}

function organisationWords(name: string, { sub, own }: UrlValues): string {
  const parts = [`for ${name}`, sub && 'and bodies below it', own && 'or by itself'];
  return parts.filter(Boolean).join(' ');
}
