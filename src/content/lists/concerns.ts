import type { Argument } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { Mention } from '../articles/mention.entity.js';
import { OrganisationPath } from '../organisations/organisation-path.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import type { OrganisationAsked } from './affiliation.js';
import { affiliation } from './conditions.js';
import { OrganisationFilter } from './organisation-filter.js';

/**
 * The article mentions such an organisation, with includeDescendants one that stood below it on the
 * UTC day of publication, or it quotes the organisation or somebody for it (semantics 62).
 */
export function concerns(article: Row<Article>, filter: Argument, scope: Scope): Sql {
  const asked = filter as OrganisationAsked;
  const body = scope.table(Organisation);
  const mention = scope.table(Mention);
  const path = scope.table(OrganisationPath);
  const quotes = scope.exists(
    Quote,
    (quote) => sql`${quote.articleId} = ${article.id} and ${quote.status} <> 'RETRACTED'
      and ${affiliation(quote, { ...asked, orSelf: true }, scope)}`,
  );
  const itself = asked.includeDescendants === true ? sql`true` : sql`${path.row.depth} = 0`;
  return sql`(exists (select from ${mention.from}
    join ${path.from} on ${path.row.descendantId} = ${mention.row.speakerId} and ${itself}
      and ${path.row.span} @> (${article.publishedAt} at time zone 'UTC')::date
    join ${body.from} on ${body.row.id} = ${path.row.ancestorId}
    where ${mention.row.articleId} = ${article.id} and ${body.visible}
      and ${scope.matches(OrganisationFilter, body.row, asked.organisation)}) or ${quotes})`;
}
