import type { Argument } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { Mention } from '../articles/mention.entity.js';
import { OrganisationPath } from '../organisations/organisation-path.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { Quote } from '../quotes/quote.entity.js';
import { belongs, type OrganisationAsked } from './affiliation.js';
import { affiliation } from './conditions.js';
import { idOfOrganisation } from './named-rows.js';
import { OrganisationFilter } from './organisation-filter.js';

/**
 * The article mentions such an organisation, with includeDescendants one that stood below it on the
 * UTC day of publication, or it quotes the organisation or somebody for it (semantics 62).
 */
export function concerns(article: Row<Article>, filter: Argument, scope: Scope): Sql {
  const asked = { ...(filter as OrganisationAsked), orSelf: true };
  const organisationId = idOfOrganisation(filter, scope);
  if (organisationId) return sql`${article.id} in (${concerning(organisationId, asked, scope)})`;
  const body = scope.table(Organisation);
  const mention = scope.table(Mention);
  const path = scope.table(OrganisationPath);
  const quotes = scope.exists(
    Quote,
    (quote) => sql`${quote.articleId} = ${article.id} and ${quote.status} <> 'RETRACTED'
      and ${affiliation(quote, asked, scope)}`,
  );
  return sql`(exists (select from ${mention.from}
    join ${path.from} on ${path.row.descendantId} = ${mention.row.speakerId}
      and ${isNear(path.row, asked)}
      and ${path.row.span} @> (${article.publishedAt} at time zone 'UTC')::date
    join ${body.from} on ${body.row.id} = ${path.row.ancestorId}
    where ${mention.row.articleId} = ${article.id} and ${body.visible}
      and ${scope.matches(OrganisationFilter, body.row, asked.organisation)}) or ${quotes})`;
}

/** Statement of the ids of those articles for one organisation. */
function concerning(organisationId: Sql, asked: OrganisationAsked, scope: Scope): Sql {
  const mention = scope.table(Mention);
  const path = scope.table(OrganisationPath);
  const named = scope.table(Article);
  const quotes = scope.table(QuoteOrganisation);
  return sql`select ${mention.row.articleId} from ${path.from}
      join ${mention.from} on ${mention.row.speakerId} = ${path.row.descendantId}
      join ${named.from} on ${named.row.id} = ${mention.row.articleId}
    where ${path.row.ancestorId} = ${organisationId} and ${isNear(path.row, asked)}
      and ${path.row.span} @> (${named.row.publishedAt} at time zone 'UTC')::date
    union all
    select ${quotes.row.articleId} from ${quotes.from}
    where ${quotes.row.organisationId} = ${organisationId} and ${belongs(quotes.row, asked)}
      and ${quotes.visible} and not ${quotes.row.retracted}`;
}

function isNear({ depth }: Row<OrganisationPath>, { includeDescendants }: OrganisationAsked): Sql {
  return includeDescendants === true ? sql`true` : sql`${depth} = 0`;
}
