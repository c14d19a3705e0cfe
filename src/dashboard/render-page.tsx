import { renderToString } from 'preact-render-to-string';

import { View } from './define-page.js';
import { Layout, NavItem } from './parts/layout.js';
import { PageUrl } from './url/parse-url.js';

/** The whole HTML of a view. All text in it is escaped: pages have no way to put in markup. */
export function renderPage(view: View, url: PageUrl, nav: readonly NavItem[]): string {
  const page = (
    <Layout title={view.title} url={url} nav={nav}>
      {view.body}
    </Layout>
  );
  return `<!doctype html>\n${renderToString(page)}`;
}
