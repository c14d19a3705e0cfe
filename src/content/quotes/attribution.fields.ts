import { FieldResolver, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { many, record, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { TextSpan } from '../articles/text-span.object.js';
import { AttributionCandidate } from './attribution-candidate.entity.js';
import { Attribution } from './attribution.entity.js';
import { QuoteRole } from './quote-parts.js';
import { Quote } from './quote.entity.js';

/** Fields of an attribution that are more than a column. */
@Resolver(() => Attribution)
export class AttributionFields {
  @FieldResolver(() => TextSpan, {
    nullable: true,
    description: 'Where the words that name the speaker stand.',
  })
  @Compiled()
  span(attribution: Row<Attribution>, _: unknown, scope: Scope): Selected {
    const quote = scope.table(Quote);
    const own = sql`from ${quote.from} where ${quote.row.id} = ${attribution.quoteId}`;
    return record(
      {
        start: attribution.spanStart,
        end: attribution.spanEnd,
        articleId: sql`(select ${quote.row.articleId} ${own})`,
        articleVersion: sql`(select ${quote.row.articleVersion} ${own})`,
      },
      sql`${attribution.spanStart} is not null`,
    );
  }

  @FieldResolver(() => QuoteRole, {
    nullable: true,
    description: 'The office in which it was said.',
  })
  @Compiled()
  roleAtTime(attribution: Row<Attribution>): Selected {
    return roleOf(attribution);
  }

  @FieldResolver(() => [AttributionCandidate], {
    description: 'Who else it may have been, likeliest first.',
  })
  @Compiled()
  candidates(attribution: Row<Attribution>): Selected {
    return many(AttributionCandidate, (candidate) => ({
      where: sql`${candidate.quoteId} = ${attribution.quoteId}
        and ${candidate.attributionOrdinal} = ${attribution.ordinal}
        and ${candidate.speakerId} is not null`,
      orderBy: candidate.ordinal,
    }));
  }
}

/** The role at the time; null without one. */
export function roleOf(attribution: Row<Attribution>): Selected {
  const row = {
    statedText: attribution.roleText,
    basis: attribution.roleBasis,
    organisationId: attribution.roleOrganisationId,
    membershipId: attribution.roleMembershipId,
  };
  return record(row, sql`${attribution.roleBasis} is not null`);
}
