import { ComponentChildren } from 'preact';

import { Answer } from '../ask.js';
import { Bar } from '../charts/bar.js';
import { Choice, Field } from '../quotes/quote-search-form.js';
import { PageUrl } from '../url/parse-url.js';
import { FilterVariable } from '../url/filter-variable.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { counted, number } from '../words/numbers.js';
import { NothingStored } from './nothing-found.js';
import { PageInfo, Pager, paging } from './pager.js';
import { Panel } from './panel.js';
import { TakeAway } from './take-away.js';

/** One page of people or organisations. */
export interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly name: string;
    readonly slug: string;
    readonly description: string | null;
    readonly quotes: { readonly totalCount: number };
  }[];
  readonly pageInfo: PageInfo;
}

/** Whom a directory lists, and in which order: by quotes unless the URL says by name. */
export interface DirectoryFilter extends Readonly<Record<string, unknown>> {
  readonly filter: FilterVariable;
}

/** Variables of a whole directory. */
export function directoryFilter({ q, sort }: UrlValues): DirectoryFilter {
  const byName = { field: 'NAME', direction: 'ASC' };
  return {
    filter: q === undefined ? {} : { name: { contains: q } },
    orderBy: sort === 'name' ? [byName] : [{ field: 'QUOTE_COUNT', direction: 'DESC' }],
  };
}

/** Variables of a page of a directory. */
export function directoryVariables(values: UrlValues): Record<string, unknown> {
  return { ...directoryFilter(values), ...paging(values, 50) };
}

export interface DirectoryProps<Data> {
  readonly question: string;
  readonly kind: 'people' | 'organisations';
  readonly url: PageUrl;
  readonly origin: string;
  readonly answer: Answer<Data>;
  readonly listed: (data: Data) => Listed;
  /** Names like the one that is looked for. */
  readonly closest: ComponentChildren;
}

/** All people or organisations, with how often they are quoted. */
export function DirectoryView<Data>(props: DirectoryProps<Data>) {
  const { question, kind, url, origin, answer, listed, closest } = props;
  const here = printUrl(url.path, url.values);
  const total = answer.data === null ? null : listed(answer.data).totalCount;
  const [one] = kind === 'people' ? ['person'] : ['organisation'];
  return (
    <>
      <header class="page-head">
        <h1>{question}</h1>
      </header>
      <form
        class="filters"
        method="get"
        autocomplete="off"
        action={url.path}
        role="search"
        data-live
      >
        <Field name="q" label="Name contains" wide>
          <input id="q" name="q" type="search" value={url.values.q} />
        </Field>
        <Field name="sort" label="Order">
          <Choice
            name="sort"
            chosen={url.values.sort}
            options={{ '': 'most quoted', name: 'by name' }}
          />
        </Field>
        <button type="submit">Search</button>
      </form>
      {closest}
      <Panel
        id="all"
        title={total === null ? 'All' : counted(total, one!, kind)}
        answer={answer}
        origin={origin}
        here={here}
      >
        {(data) => <DirectoryTable kind={kind} url={url} page={listed(data)} />}
      </Panel>
    </>
  );
}

interface TableProps extends Pick<DirectoryProps<unknown>, 'kind' | 'url'> {
  readonly page: Listed;
}

function DirectoryTable({ kind, url, page: { nodes, totalCount, pageInfo } }: TableProps) {
  if (totalCount === 0 && url.values.q === undefined) return <NothingStored />;
  if (totalCount === 0)
    return (
      <div class="empty">
        No name contains “{url.values.q}”. <a href={url.path}>See all</a>
      </div>
    );
  const most = Math.max(...nodes.map(({ quotes }) => quotes.totalCount), 1);
  return (
    <>
      <table class="directory">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="num">
              {kind === 'people' ? 'Quotes' : 'In its own name'}
            </th>
            <th class="bar-cell">
              <span class="hidden">As a bar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ name, slug, description, quotes }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={`/${kind}/${slug}`}>{name}</a>
                {description !== null && <span class="meta"> {description}</span>}
              </th>
              <td class="num">
                <a href={`/quotes?speaker=${kind}/${slug}`}>{number(quotes.totalCount)}</a>
              </td>
              <td class="bar-cell">
                <Bar value={quotes.totalCount} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager url={url} info={pageInfo} />
      <TakeAway path={url.path} values={changed(url.values, {})} isList />
    </>
  );
}
