import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that pages load, under a name that changes with its content. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const source = new URL('../../src/dashboard/', import.meta.url);

/** All styles in one file: what comes later may refine what came before. */
export const styleSheet = asset('style', 'css', 'text/css; charset=utf-8', [
  'styles/base.css',
  'styles/layout.css',
  'styles/forms.css',
  'styles/quotes.css',
  'styles/charts.css',
  'styles/article.css',
  'styles/print.css',
]);

/** What makes pages quicker to use; every page works without it. */
export const script = asset('page', 'js', 'text/javascript; charset=utf-8', ['browser/page.js']);

/** The icon of the pages. */
export const icon = asset('icon', 'svg', 'image/svg+xml', ['browser/icon.svg']);

/** Every file that pages refer to. */
export const assets: readonly Asset[] = [styleSheet, script, icon];

function asset(name: string, ending: string, type: string, files: readonly string[]): Asset {
  const body = files.map((file) => readFileSync(new URL(file, source), 'utf8')).join('\n');
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
  return { path: `/assets/${name}-${hash}.${ending}`, type, body };
}
