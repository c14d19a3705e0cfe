import { Page } from './define-page.js';
import { articlePage } from './pages/article.page.js';
import { articlesPage } from './pages/articles.page.js';
import { overviewPage } from './pages/overview.page.js';
import { organisationPage } from './pages/organisation.page.js';
import { organisationsPage } from './pages/organisations.page.js';
import { peoplePage } from './pages/people.page.js';
import { personPage } from './pages/person.page.js';
import { quotesPage } from './pages/quotes.page.js';
import { rankingPage } from './pages/ranking.page.js';
import { reviewPage } from './pages/review.page.js';
import { tryPage } from './pages/try.page.js';

/** Every page; the order of those with a name is the order of the navigation. */
export const pages: readonly Page[] = [
  overviewPage,
  quotesPage,
  peoplePage,
  personPage,
  organisationsPage,
  organisationPage,
  articlesPage,
  articlePage,
  rankingPage,
  tryPage,
  reviewPage,
];
