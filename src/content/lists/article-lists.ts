import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import type { Argument } from '../../graphql/arguments.js';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { key, orderOf, type Order, type OrderBy } from '../../graphql/order.js';
import { ForwardPageArgs, PageArgs } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { connection, one, unless, type EntityRows, type Selected } from '../../graphql/selected.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { Article } from '../articles/article.entity.js';
import { Mention } from '../articles/mention.entity.js';
import { ArticleFilter } from './filters.js';
import { rowIdsOf } from './value-conditions.js';
import { ArticleOrderField } from './article-order-field.enum.js';
import { Direction } from './direction.enum.js';
import { onlySelector } from './only-selector.js';

/** One key that articles are sorted by. */
@InputType({ description: 'One key that articles are sorted by.' })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: 'The key.' })
  field: ArticleOrderField;

  @Field(() => Direction, { description: 'Which way it runs.' })
  direction: Direction;
}

/** An article in a list. */
@ObjectType({ description: 'An article in a list.' })
export class ArticleEdge extends edgeTo(() => Article) {}

/** Articles in pages. */
@ObjectType({ description: 'Articles in pages.' })
export class ArticleConnection extends connectionOver(() => ArticleEdge) {
  @Field(() => [Article], { description: 'The articles of this page.' })
  nodes: Article[];
}

/** A mention in a list. */
@ObjectType({ description: 'A mention in a list.' })
export class MentionEdge extends edgeTo(() => Mention) {}

/** Mentions in pages. */
@ObjectType({ description: 'Mentions in pages, by place in the text.' })
export class MentionConnection extends connectionOver(() => MentionEdge) {
  @Field(() => [Mention], { description: 'The mentions of this page.' })
  nodes: Mention[];
}

@ArgsType()
class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles.' })
  filter?: Argument;

  @Field(() => [ArticleOrder], {
    nullable: true,
    description: 'Keys in turn; newest first unless told.',
  })
  orderBy?: readonly OrderBy[];
}

@ArgsType()
class ArticleArgs {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: Value;

  @Field(() => String, { nullable: true, description: 'Its slug.' })
  slug?: Value;

  @Field(() => String, { nullable: true, description: 'Where it stands on the web.' })
  url?: Value;

  @Field(() => String, { nullable: true, description: 'Its id at the outlet.' })
  externalId?: Value;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of the outlet, where several have an article with this externalId.',
  })
  outlet?: Value;
}

/** Articles one by one and in lists. */
@Resolver(() => Article)
export class ArticleLists {
  @Query(() => ArticleConnection, { description: 'Articles by any filter.' })
  @Compiled()
  articles(_: unknown, @Args(() => ArticleListArgs) args: ArticleListArgs, scope: Scope): Selected {
    return connection(Article, args, (article) => ({
      where: [scope.matches(ArticleFilter, article, args.filter)],
      order: articleOrder(article, args.orderBy),
    }));
  }

  @Query(() => Article, {
    nullable: true,
    description: 'The article with this id, slug, url or externalId: exactly one of them.',
  })
  @Compiled({ format: refuseOutlets })
  article(
    _: unknown,
    @Args(() => ArticleArgs) { outlet, ...selectors }: ArticleArgs,
    scope: Scope,
  ): Selected {
    const [name, value] = onlySelector(selectors);
    const found = one(Article, (article) => {
      const text = parameter(value, 'text');
      if (name === 'id') return sql`${article.id} = any(${rowIdsOf(['Article'], list(value))})`;
      if (name === 'slug') return sql`${article.slug} = ${text}`;
      if (name === 'url') return sql`${article.url} = ${text}`;
      return sql`${article.externalId} = ${text}${ofOutlet(article, outlet)}`;
    });
    return name === 'externalId' && !outlet ? unlessSeveral(value, found, scope) : found;
  }

  @FieldResolver(() => MentionConnection, {
    description: 'Whom and what it names, by place in the text.',
  })
  @Compiled()
  mentions(article: Row<Article>, @Args(() => ForwardPageArgs) args: ForwardPageArgs): Selected {
    return connection(Mention, args, (mention) => ({
      where: [sql`${mention.articleId} = ${article.id}`],
      order: {
        name: 'mentions',
        keys: [key(mention.spanStart, 'integer'), key(mention.id, 'bigint')],
      },
    }));
  }
}

/** The article, or where several outlets have one of this externalId, their slugs (semantics 75). */
function unlessSeveral(externalId: Value, found: EntityRows, scope: Scope): Selected {
  const { from, row, visible } = scope.table(Article);
  const outlets = sql`(select jsonb_agg(o.slug order by o.slug) from ${from}
    join speaker o on o.id = ${row.outletId}
    where ${row.externalId} = ${parameter(externalId, 'text')} and ${visible})`;
  return unless(sql`jsonb_array_length(${outlets}) > 1`, outlets, found);
}

function refuseOutlets(outlets: readonly string[]): never {
  throw new WhosaidError(
    'BAD_USER_INPUT',
    `Several outlets have an article with this externalId: ${outlets.join(', ')}. Choose one by outlet.`,
  );
}

function articleOrder(article: Row<Article>, asked: readonly OrderBy[] | undefined): Order {
  return orderOf(
    asked,
    { field: 'PUBLISHED_AT', direction: 'DESC' },
    {
      PUBLISHED_AT: (direction) => [key(article.publishedAt, 'timestamptz', direction)],
      UPDATED_AT: (direction) => [key(article.updatedAt, 'timestamptz', direction)],
    },
    [key(article.id, 'bigint')],
  );
}

function ofOutlet(article: Row<Article>, slug: Value | undefined): Sql {
  if (!slug) return sql``;
  return sql` and ${article.outletId} = (select g.speaker_id from speaker_slug g
    where g.kind = 'ORGANISATION' and g.slug = ${parameter(slug, 'text')})`;
}

function list(value: Value): Value {
  return value.map((id) => [id]);
}
