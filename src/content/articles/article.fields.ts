import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { seesUnpublished } from '../../base/viewer.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { many, type Selected } from '../../graphql/selected.js';
import { integer, sql, type Sql } from '../../graphql/sql.js';
import { Person } from '../people/person.entity.js';
import { Article } from './article.entity.js';
import { ImagePerson } from './image-person.entity.js';
import { Image } from './image.entity.js';

@ArgsType()
class TextArgs {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version: number;
}

/** Fields of an article that are more than a column. */
@Resolver(() => Article)
export class ArticleFields {
  @FieldResolver(() => String, {
    description: 'The text that all spans point into, unchanged for a given version.',
  })
  @Compiled()
  plainText(article: Row<Article>): Selected {
    return textOf(article, article.version);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text of an earlier version; null where there is no such version.',
  })
  @Compiled()
  text(article: Row<Article>, @Args(() => TextArgs) args: TextArgs): Selected {
    return textOf(article, integer(args.version));
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when the public does not see it; null to callers below IMPORTER.',
  })
  @Compiled()
  embargoUntil(article: Row<Article>, _: unknown, scope: Scope): Selected {
    return seesUnpublished(scope.viewer) ? article.embargoUntil : sql`null::timestamptz`;
  }

  @FieldResolver(() => [Image], { description: 'Its pictures, in their order.' })
  @Compiled()
  images(article: Row<Article>): Selected {
    return many(Image, (image) => ({
      where: sql`${image.articleId} = ${article.id}`,
      orderBy: image.ordinal,
    }));
  }
}

/** Fields of an image that are more than a column. */
@Resolver(() => Image)
export class ImageFields {
  @FieldResolver(() => [Person], { description: 'Who is to be seen on it.' })
  @Compiled()
  depicts(image: Row<Image>, _: unknown, scope: Scope): Selected {
    return many(Person, (person) => ({
      where: scope.exists(
        ImagePerson,
        (depicted) =>
          sql`${depicted.imageId} = ${image.id} and ${depicted.personId} = ${person.id}`,
      ),
      orderBy: person.id,
    }));
  }
}

function textOf(article: Row<Article>, version: Sql): Sql {
  return sql`(select v.plain_text from article_version v
    where v.article_id = ${article.id} and v.version = ${version})`;
}
