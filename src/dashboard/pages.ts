import { Page } from './define-page.js';
import { tryPage } from './pages/try.page.js';

/** Every page; the order of those with a name is the order of the navigation. */
export const pages: readonly Page[] = [tryPage];
