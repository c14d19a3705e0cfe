import { PageUrl } from '../url/parse-url.js';
import { changed, printUrl } from '../url/print-url.js';
import { count, number } from '../words/numbers.js';

/** For a document: pageInfo { ...the fields of ForwardInfo }. */
export const forwardInfoFields = 'pageInfo { hasNextPage hasPreviousPage endCursor }';

/** Where a list that is read forwards goes on. */
export interface ForwardInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor: string | null;
}

export interface FurtherProps {
  readonly url: PageUrl;
  /** The key of the address that holds the place in the list. */
  readonly place: 'after' | 'bodies';
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly unknown[];
    readonly pageInfo: ForwardInfo;
  };
  /** One of what is listed. */
  readonly one: string;
  readonly many: string;
  /** What is done to them; they are listed unless told. */
  readonly done?: string;
  /** Of the panel: #offices */
  readonly anchor: string;
}

/** How much of a cut list is on show, with the ways to its next part and to its beginning. */
export function Further({ url, place, list, one, many, done = '', anchor }: FurtherProps) {
  const { totalCount, nodes, pageInfo } = list;
  const isFirst = !pageInfo.hasPreviousPage;
  if (isFirst && !pageInfo.hasNextPage) return null;
  const to = (cursor: string | null): string =>
    printUrl(url.path, { ...changed(url.values, {}), ...placed(place, cursor) }) + anchor;
  return (
    <p class="cut">
      {isFirst ? 'The first ' : ''}
      {number(nodes.length)} of {count(totalCount, one, many)}
      {done}. {pageInfo.hasNextPage && <a href={to(pageInfo.endCursor)}>Show the next</a>}
      {!isFirst && pageInfo.hasNextPage && ', '}
      {!isFirst && <a href={to(null)}>{pageInfo.hasNextPage ? 'show' : 'Show'} the first</a>}
    </p>
  );
}

function placed(place: 'after' | 'bodies', cursor: string | null): Record<string, string> {
  return cursor === null ? {} : { [place]: cursor };
}
