import { Arg, Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { WhosaidError } from '../base/errors.js';
import { Article } from '../content/articles/article.entity.js';
import { Organisation } from '../content/organisations/organisation.entity.js';
import { Person } from '../content/people/person.entity.js';
import { Quote } from '../content/quotes/quote.entity.js';
import { Compiled } from '../graphql/compiled.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Row } from '../graphql/row.js';
import { JsonScalar } from '../graphql/scalars.js';
import { formatInputs, type Selected } from '../graphql/selected.js';
import { CitationStyle } from './citation/citation-style.enum.js';
import { citeQuote } from './citation/cite-quote.js';
import { embedCard } from './embed/embed-card.js';
import { Embed } from './embed/embed.object.js';
import { oembedAddress } from './embed/oembed.js';
import { articleFacts, articleJsonLd } from './json-ld/article-json-ld.js';
import { quoteJsonLd } from './json-ld/quote-json-ld.js';
import type { Thing } from './json-ld/schema-org.js';
import {
  organisationFacts,
  organisationJsonLd,
  personFacts,
  personJsonLd,
} from './json-ld/speaker-json-ld.js';
import { quoteFacts, type QuoteFacts } from './quote-facts.js';

@ArgsType()
class EmbedArgs {
  @Field(() => Int, { nullable: true, description: 'Widest in pixels; 600 unless told.' })
  maxWidth?: number;
}

/** A quote for use elsewhere: cited, described for machines, as a card. */
@Resolver(() => Quote)
export class PublishedQuote {
  @FieldResolver(() => String, { description: 'Words and source, in a style of citing.' })
  @Compiled({ format: citeQuote })
  citation(
    quote: Row<Quote>,
    @Arg('style', () => CitationStyle, { description: 'The style.' }) _style: unknown,
  ): Selected {
    return formatInputs(quoteFacts(quote));
  }

  @FieldResolver(() => JsonScalar, { description: 'schema.org/Quotation as JSON-LD.' })
  @Compiled({ format: asThing(quoteJsonLd) })
  jsonLd(quote: Row<Quote>): Selected {
    return formatInputs(quoteFacts(quote));
  }

  @FieldResolver(() => Embed, { description: 'A card for other pages, and its oEmbed address.' })
  @Compiled({ format: embed })
  embed(quote: Row<Quote>, @Args(() => EmbedArgs) { maxWidth }: EmbedArgs): Selected {
    if (maxWidth !== undefined && maxWidth < 1) {
      throw new WhosaidError('BAD_USER_INPUT', 'maxWidth must be 1 or more.', 'maxWidth');
    }
    return formatInputs(quoteFacts(quote));
  }
}

/** An article described for machines. */
@Resolver(() => Article)
export class PublishedArticle {
  @FieldResolver(() => JsonScalar, { description: 'schema.org/NewsArticle as JSON-LD.' })
  @Compiled({ format: asThing(articleJsonLd) })
  jsonLd(article: Row<Article>): Selected {
    return formatInputs(articleFacts(article));
  }
}

/** A person described for machines. */
@Resolver(() => Person)
export class PublishedPerson {
  @FieldResolver(() => JsonScalar, { description: 'schema.org/Person as JSON-LD.' })
  @Compiled({ format: asThing(personJsonLd) })
  jsonLd(person: Row<Person>): Selected {
    return formatInputs(personFacts(person));
  }
}

/** An organisation described for machines. */
@Resolver(() => Organisation)
export class PublishedOrganisation {
  @FieldResolver(() => JsonScalar, { description: 'schema.org/Organization as JSON-LD.' })
  @Compiled({ format: asThing(organisationJsonLd) })
  jsonLd(organisation: Row<Organisation>): Selected {
    return formatInputs(organisationFacts(organisation));
  }
}

/** A function over facts and the origin of this server, as the engine calls it. */
function asThing<Facts>(describe: (facts: Facts, origin: string) => Thing) {
  return (facts: Facts, _args: unknown, { origin = '' }: RequestContext): Thing =>
    describe(facts, origin);
}

function embed(quote: QuoteFacts, { maxWidth }: EmbedArgs, { origin = '' }: RequestContext): Embed {
  const { html } = embedCard(quote, { origin, ...(maxWidth == null ? {} : { maxWidth }) });
  return { oembedUrl: oembedAddress(origin, quote, maxWidth ?? undefined), html };
}
