import type { Speaker } from '../../content/speakers/speaker.entity.js';
import { toNodeId } from '../../graphql/node-id.js';
import type { Row } from '../../graphql/row.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { speakerAddress } from '../web-addresses.js';
import { speakerFacts, type SpeakerFacts } from '../quote-facts.js';
import { agent, compact, document, wikidata, type Thing } from './schema-org.js';

interface DescribedSpeaker extends SpeakerFacts {
  readonly rowId: string;
  readonly description: string | null;
  readonly otherNames: readonly string[];
}

interface PersonFacts extends DescribedSpeaker {
  readonly honorific: string | null;
  readonly gender: string | null;
  readonly offices: readonly {
    readonly role: string;
    readonly startDate: string | null;
    readonly endDate: string | null;
    readonly organisation: SpeakerFacts;
  }[];
}

interface OrganisationFacts extends DescribedSpeaker {
  readonly parent: SpeakerFacts | null;
}

/** The facts of a person, with all offices by their start, as one JSON value. */
export function personFacts(person: Row<Speaker>): Sql {
  return sql`(select ${describedSpeaker} || jsonb_build_object('honorific', w.honorific, 'gender', w.gender,
      'offices', (select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'startDate', m.start_date,
          'endDate', m.end_date, 'organisation', ${speakerFacts(sql`o`)}) order by lower(m.span) nulls first, m.id), '[]')
        from membership m join speaker o on o.id = m.organisation_id
        where m.person_id = w.id and m.visible_from <= now() and o.visible_from <= now()))
    from speaker w where w.id = ${person.id})`;
}

/** The facts of an organisation, with the parent of today, as one JSON value. */
export function organisationFacts(organisation: Row<Speaker>): Sql {
  return sql`(select ${describedSpeaker} || jsonb_build_object('parent', (
        select ${speakerFacts(sql`p`)} from organisation_parent l join speaker p on p.id = l.parent_id
        where l.child_id = w.id and l.span @> (now() at time zone 'UTC')::date and p.visible_from <= now()))
    from speaker w where w.id = ${organisation.id})`;
}

const describedSpeaker = sql`${speakerFacts(sql`w`)} || jsonb_build_object('rowId', w.id::text,
  'description', w.description, 'otherNames', (select coalesce(jsonb_agg(n.name order by n.id), '[]')
    from other_name n where n.speaker_id = w.id))`;

/** A person as schema.org/Person; offices are roles with their dates. */
export function personJsonLd(person: PersonFacts, origin: string): Thing {
  return document({
    '@type': 'Person',
    ...described('Person', person, origin),
    honorificPrefix: person.honorific,
    gender: person.gender,
    worksFor: person.offices.map(({ role, startDate, endDate, organisation }) =>
      compact({
        '@type': 'OrganizationRole',
        roleName: role,
        startDate,
        endDate,
        worksFor: agent(organisation, origin),
      }),
    ),
  });
}

/** An organisation as schema.org/Organization. */
export function organisationJsonLd(organisation: OrganisationFacts, origin: string): Thing {
  const { parent } = organisation;
  return document({
    '@type': 'Organization',
    ...described('Organisation', organisation, origin),
    parentOrganization: parent && agent(parent, origin),
  });
}

function described(
  type: 'Person' | 'Organisation',
  speaker: DescribedSpeaker,
  origin: string,
): Thing {
  return {
    identifier: toNodeId(type, speaker.rowId),
    name: speaker.name,
    alternateName: speaker.otherNames,
    description: speaker.description,
    url: origin ? speakerAddress(origin, speaker) : null,
    sameAs: wikidata(speaker.wikidataId),
  };
}
