import { PageUrl } from '../url/parse-url.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';

/** Whether there is more on either side, and from where. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** For a document: pageInfo { ...the fields of PageInfo }. */
export const pageInfoFields = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** The part of the variables that a place in a list needs. */
export function paging({ after, before }: UrlValues, size: number): Record<string, unknown> {
  return before === undefined ? { first: size, after } : { last: size, before };
}

/** Links to the pages of a list before and behind. */
export function Pager({ url, info }: { readonly url: PageUrl; readonly info: PageInfo }) {
  const to = (place: { after?: string; before?: string }): string =>
    printUrl(url.path, { ...changed(url.values, {}), ...place });
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav class="pager" aria-label="Pages of this list">
      {info.hasPreviousPage && info.startCursor !== null ? (
        <a href={to({ before: info.startCursor })} rel="prev">
          ← Before these
        </a>
      ) : (
        <span />
      )}
      {info.hasNextPage && info.endCursor !== null && (
        <a href={to({ after: info.endCursor })} rel="next">
          After these →
        </a>
      )}
    </nav>
  );
}
