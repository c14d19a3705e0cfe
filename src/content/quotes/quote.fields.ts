import { FieldResolver, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { keyed, many, record, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Article } from '../articles/article.entity.js';
import { TextSpan } from '../articles/text-span.object.js';
import { ActorObject, actorRow } from '../history/actor.object.js';
import { SpeakerKind } from './speaker-kind.enum.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Attribution } from './attribution.entity.js';
import { Provenance, QuoteRole } from './quote-parts.js';
import { QuoteSpan } from './quote-span.entity.js';
import { Quote } from './quote.entity.js';
import { roleOf } from './attribution.fields.js';

/** Fields of a quote that are more than a column. */
@Resolver(() => Quote)
export class QuoteFields {
  @FieldResolver(() => Article, { description: 'Where it was published.' })
  @Compiled()
  article({ articleId, publishedAt }: Row<Quote>): Selected {
    return keyed(Article, { id: articleId, publishedAt });
  }

  @FieldResolver(() => [TextSpan], {
    description: 'Where its words stand, in order; none where an indirect quote has no place.',
  })
  @Compiled()
  spans(quote: Row<Quote>): Selected {
    return many(
      QuoteSpan,
      (span) => ({ where: sql`${span.quoteId} = ${quote.id}`, orderBy: span.ordinal }),
      ({ spanStart, spanEnd, exact }) => ({
        ...textOf(quote),
        start: spanStart,
        end: spanEnd,
        exact,
      }),
    );
  }

  @FieldResolver(() => TextSpan, { nullable: true, description: 'Where the cue stands.' })
  @Compiled()
  cueSpan(quote: Row<Quote>): Selected {
    return record(
      { ...textOf(quote), start: quote.cueStart, end: quote.cueEnd },
      sql`${quote.cueStart} is not null`,
    );
  }

  @FieldResolver(() => [Attribution], {
    description: 'All who say it together, in the order of the text; usually one.',
  })
  @Compiled()
  attributions(quote: Row<Quote>): Selected {
    return many(Attribution, (attribution) => ({
      where: sql`${attribution.quoteId} = ${quote.id}`,
      orderBy: attribution.ordinal,
    }));
  }

  @FieldResolver(() => Speaker, {
    nullable: true,
    description: 'Who said it: the speaker of the first attribution; null where nobody is named.',
  })
  @Compiled()
  speaker(quote: Row<Quote>, _: unknown, scope: Scope): Selected {
    return keyed(Speaker, { id: scope.beside(quote, Attribution, first).speakerId });
  }

  @FieldResolver(() => SpeakerKind, {
    description: 'What sort of speaker the first attribution has.',
  })
  @Compiled()
  speakerKind(quote: Row<Quote>, _: unknown, scope: Scope): Selected {
    return sql`coalesce(${scope.beside(quote, Attribution, first).speakerKind}, 'UNRESOLVED')`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The words that name the speaker, of the first attribution.',
  })
  @Compiled()
  attributionText(quote: Row<Quote>, _: unknown, scope: Scope): Selected {
    return scope.beside(quote, Attribution, first).text;
  }

  @FieldResolver(() => QuoteRole, {
    nullable: true,
    description: 'The office in which it was said, of the first attribution.',
  })
  @Compiled()
  roleAtTime(quote: Row<Quote>, _: unknown, scope: Scope): Selected {
    return roleOf(scope.beside(quote, Attribution, first));
  }

  @FieldResolver(() => Boolean, { description: 'Whether an editor vouched for it.' })
  @Compiled()
  verified(quote: Row<Quote>): Selected {
    return sql`${quote.verifiedAt} is not null`;
  }

  @FieldResolver(() => Provenance, { description: 'Where it comes from.' })
  @Compiled()
  provenance(quote: Row<Quote>): Selected {
    return record(quote);
  }
}

/** Fields of a quote's provenance, which reads the quote's own row. */
@Resolver(() => Provenance)
export class ProvenanceFields {
  @FieldResolver(() => String, { description: 'sha256 of the text of that version.' })
  @Compiled()
  articleTextHash(quote: Row<Quote>): Selected {
    return sql`(select v.text_hash from article_version v
      where v.article_id = ${quote.articleId} and v.version = ${quote.articleVersion})`;
  }

  @FieldResolver(() => Boolean, {
    description: 'True when every span still cuts its exact words out of the text with that hash.',
  })
  @Compiled()
  verbatim(quote: Row<Quote>): Selected {
    return sql`(select coalesce(bool_and(s.exact =
        substring(v.plain_text from s.span_start + 1 for s.span_end - s.span_start)), false)
      from quote_span s join article_version v
        on v.article_id = ${quote.articleId} and v.version = ${quote.articleVersion}
      where s.quote_id = ${quote.id})`;
  }

  @FieldResolver(() => ActorObject, { nullable: true, description: 'Who vouched for it.' })
  @Compiled()
  verifiedBy(quote: Row<Quote>, _: unknown, scope: Scope): Selected {
    return record(
      actorRow(quote.verifiedByName, quote.verifiedByKind, scope),
      sql`${quote.verifiedAt} is not null`,
    );
  }
}

function textOf(quote: Row<Quote>): { articleId: Sql; articleVersion: Sql } {
  return { articleId: quote.articleId, articleVersion: quote.articleVersion };
}

/** The attribution that a quote's own fields speak of. */
function first(quote: Row<Quote>, { quoteId, ordinal }: Row<Attribution>): Sql {
  return sql`${quoteId} = ${quote.id} and ${ordinal} = 1`;
}
