import { partial } from '../words/dates.js';
import { languageName } from '../words/languages.js';
import { count, percent } from '../words/numbers.js';
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
  const { q, except, from, to, kind, medium, said, status, lang, written, quoted } = values;
  const { verified, below } = values;
  const list: readonly [string | undefined, UrlChanges][] = [
    [q && `words: ${q}`, { q: null }],
    [
      names.org && organisationWords(names.org, values),
      { org: null, sub: null, own: null, voice: null },
    ],
    [names.speaker && `said by ${names.speaker}`, { speaker: null }],
    [names.with && `together with ${names.with}`, { with: null }],
    [except && `by none of ${count(except.length, 'speaker')}`, { except: null }],
    [names.outlet && `in ${names.outlet}`, { outlet: null }],
    [names.article && `in the article ${names.article}`, { article: null }],
    [names.cluster && `the words “${shortened(names.cluster)}”`, { cluster: null }],
    [from && `from ${partial(from)}`, { from: null }],
    [to && `to ${partial(to)}`, { to: null }],
    [kind?.map((each) => kindName[each.toUpperCase()]).join(' or '), { kind: null }],
    [medium?.join(' or '), { medium: null }],
    [said && `speaker is ${said.join(' or ')}`, { said: null }],
    [status?.join(' or '), { status: null }],
    [lang && `language ${lang.map(languageName).join(' or ')}`, { lang: null }],
    [quoted && 'with a quote', { quoted: null }],
    [written && `written in ${written.map(languageName).join(' or ')}`, { written: null }],
    [verified && (verified === 'yes' ? 'verified' : 'not verified'), { verified: null }],
    [below === undefined ? undefined : `confidence up to ${percent(below)}`, { below: null }],
  ];
  return list.flatMap(([words, drop]) =>
    words ? [{ words, without: changed(values, drop) }] : [],
  );
}

const voiceWords = {
  named: 'naming or quoting',
  heard: 'quoting',
  silent: 'naming but not quoting',
} as const;

function organisationWords(name: string, { sub, own, voice }: UrlValues): string {
  const below = sub && 'and bodies below it';
  const parts =
    voice === undefined
      ? [`for ${name}`, below, own && 'or by itself']
      : [`${voiceWords[voice]} ${name}`, below];
  return parts.filter(Boolean).join(' ');
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= 60 ? text : `${points.slice(0, 59).join('')}…`;
}
