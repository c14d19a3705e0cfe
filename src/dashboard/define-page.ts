import { ComponentChildren } from 'preact';

import { Ask } from './ask.js';
import { ListExport } from './exports/list-export.js';
import { PageUrl } from './url/parse-url.js';
import { FilterVariable } from './url/filter-variable.js';
import { UrlKey } from './url/url-keys.js';

/** What a page is asked for. */
export interface PageRequest {
  readonly url: PageUrl;
  /** From the path: slug of /people/:slug. */
  readonly params: Readonly<Record<string, string>>;
  /** Fields of a submitted form; empty unless the page takes one. */
  readonly form: Readonly<Record<string, string>>;
  /** Scheme, host and port under which the caller sees this server. */
  readonly origin: string;
  /** The day in UTC, YYYY-MM-DD: whose period is not over yet. */
  readonly today: string;
}

/** What a page shows. */
export interface View {
  /** For the tab and for whoever gets the link. */
  readonly title: string;
  readonly body: ComponentChildren;
  /** 200 unless told. */
  readonly status?: number;
  /** Goes there instead, for names that have moved. */
  readonly redirect?: string;
  /** Shows that instead, after a form was done: sending it again does nothing twice. */
  readonly see?: string;
}

/** A page of the dashboard, whatever it loads. */
export interface Page {
  /** As Fastify writes it: /people/:slug. */
  readonly path: string;
  /** Its name in the navigation; absent for pages that one comes to from others. */
  readonly nav?: string;
  readonly keys: readonly UrlKey[];
  /** Also answers POST, with the fields of the form. */
  readonly takesForm?: boolean;
  /** Only for who has given a key on its form; its operations run in the name of that key. */
  readonly needsKey?: boolean;
  /**
   * The quotes that its URL means, for .csv, .jsonl, .json and .atom behind its path; null where
   * nothing goes by it.
   */
  readonly exports?: (
    request: PageRequest,
    ask: Ask,
  ) => FilterVariable | Promise<FilterVariable | null>;
  /** The rows that it lists where they are no quotes, for .csv, .jsonl and .json behind its path. */
  readonly lists?: ListExport;
  readonly show: (request: PageRequest, ask: Ask) => Promise<View>;
}

/** What a page is made of: what it asks and how it shows the answers. */
export interface PageParts<Loaded> extends Omit<Page, 'show'> {
  /** Asks all that the page needs. The only part that reaches data. */
  readonly load: (request: PageRequest, ask: Ask) => Promise<Loaded>;
  /** Pure: the same request and answers always give the same page. */
  readonly view: (loaded: Loaded, request: PageRequest) => View;
}

/** Makes a page of its two halves: what it asks, and how the answers look. */
export function definePage<Loaded>({ load, view, ...page }: PageParts<Loaded>): Page {
  return { ...page, show: async (request, ask) => view(await load(request, ask), request) };
}
