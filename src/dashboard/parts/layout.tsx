import { ComponentChildren } from 'preact';

import { icon, script, styleSheet } from '../assets.js';
import { UrlFault, PageUrl } from '../url/parse-url.js';
import { printUrl } from '../url/print-url.js';

/** A link of the navigation. */
export interface NavItem {
  readonly path: string;
  readonly name: string;
}

export interface LayoutProps {
  readonly title: string;
  readonly url: PageUrl;
  readonly nav: readonly NavItem[];
  readonly children: ComponentChildren;
}

/** The page around every page: head, navigation, notes on the URL, foot. */
export function Layout({ title, url, nav, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Whosaid`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={icon.path} />
        <link rel="stylesheet" href={styleSheet.path} />
        <script type="module" src={script.path}></script>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="masthead">
          <a class="brand" href={nav[0]?.path ?? '/'}>
            Whosaid
          </a>
          <nav aria-label="Pages">
            <ul>
              {nav.map(({ path, name }) => (
                <li key={path}>
                  <a href={path} aria-current={isWithin(url.path, path) ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          <UrlNotes url={url} />
          {children}
        </main>
        <footer class="colophon">
          <p>
            Every number here links to the quotes that it counts, and comes from the same{' '}
            <a href="/graphql">GraphQL API</a> that is open to you. Days and periods are in UTC.{' '}
            <a href="/review">Editors review here.</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

function isWithin(path: string, section: string): boolean {
  return section === '/' ? path === '/' : path === section || path.startsWith(`${section}/`);
}

function UrlNotes({ url }: { readonly url: PageUrl }) {
  if (url.faults.length === 0) return null;
  return (
    <aside class="notes" aria-label="Notes on this address">
      <ul>
        {url.faults.map((fault) => (
          <li key={fault.key}>{noteOn(fault)}</li>
        ))}
      </ul>
      <a href={printUrl(url.path, url.values)}>Go on without</a>
    </aside>
  );
}

function noteOn({ key, text, expects }: UrlFault) {
  if (expects === null)
    return (
      <>
        This page does not know <code>{key}</code>; it was left aside.
      </>
    );
  return (
    <>
      <code>
        {key}={text.slice(0, 60)}
      </code>{' '}
      was left aside: {key} is {expects}.
    </>
  );
}
