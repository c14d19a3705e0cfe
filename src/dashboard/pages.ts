import { Page } from './define-page.js';
import { articlePage } from './pages/article.page.js';
import { quotesPage } from './pages/quotes.page.js';
import { tryPage } from './pages/try.page.js';

/** Every page; the order of those with a name is the order of the navigation. */
export const pages: readonly Page[] = [quotesPage, tryPage, articlePage];
