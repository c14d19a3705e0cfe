import { FieldResolver, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { many, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { OtherName } from './other-name.entity.js';
import { Speaker } from './speaker.entity.js';

/** Fields of people and organisations alike that are more than a column. */
@Resolver(() => Speaker)
export class SpeakerFields {
  @FieldResolver(() => [OtherName], {
    description: 'Aliases, acronyms and former names, as they were added.',
  })
  @Compiled()
  otherNames(speaker: Row<Speaker>): Selected {
    return many(OtherName, (name) => ({
      where: sql`${name.speakerId} = ${speaker.id}`,
      orderBy: name.id,
    }));
  }
}
