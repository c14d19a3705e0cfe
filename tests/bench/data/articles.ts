import { createHash } from 'node:crypto';
import { Random, Zipf } from './random.js';
import { capitalise } from './words.js';
import { firstDay, lastDay, type NamedPerson, type Office, type World } from './world.js';

/** Rows of COPY by table, as text lines. */
export type Rows = Readonly<Record<(typeof articleTables)[number], string[]>>;

export const articleTables = [
  'article',
  'article_version',
  'quote',
  'quote_span',
  'attribution',
  'mention',
] as const;

/** Columns of each table in the order in which the rows hold them. */
export const articleColumns: Readonly<Record<(typeof articleTables)[number], string>> = {
  article: `id, outlet_id, external_id, slug, headline, language, published_at, created_at, updated_at,
    status, embargo_until, visible_from, text_hash, word_count`,
  article_version: 'article_id, version, plain_text, text_hash, created_at',
  quote: `id, article_id, article_version, position, text, kind, medium, language, status, cue, method,
    imported_text, imported_kind, created_at, published_at, visible_from`,
  quote_span: 'quote_id, ordinal, span_start, span_end, exact',
  attribution: `quote_id, ordinal, speaker_kind, speaker_id, text, role_text, role_basis,
    role_organisation_id, role_membership_id`,
  mention: 'article_id, speaker_id, surface_form, span_start, span_end',
};

/** Quotes of ten articles in a row: 50 together, so that ids need no counting. */
const pattern = [1, 2, 3, 4, 5, 6, 7, 8, 9, 5];
const before = pattern.map((_, i) => pattern.slice(0, i).reduce((sum, n) => sum + n, 0));

export const articlesFor = (quotes: number) => quotes / 5;

const nothing = String.raw`\N`;

/** Makes articles in the order of time; any stretch of them anew and alike. */
export function articleMaker(world: World): (from: number, to: number) => Rows {
  const speaking = new Zipf(world.people.length, 2);
  const ownVoice = new Zipf(world.organisations.length, 2);
  const wording = new Zipf(world.words.length, 20);
  const articles = articlesFor(world.quotes);
  const step = (lastDay - firstDay) / articles;

  return (from, to) => {
    const random = new Random(from + 1);
    const rows: Rows = {
      article: [],
      article_version: [],
      quote: [],
      quote_span: [],
      attribution: [],
      mention: [],
    };
    for (let i = from; i < to; i++) makeArticle(i, random, rows);
    return rows;
  };

  function sentence(random: Random, least: number, spread: number): string {
    let text = capitalise(world.words[wording.draw(random)]!);
    for (let n = least + random.below(spread) - 1; n > 0; n--)
      text += ` ${world.words[wording.draw(random)]!}`;
    return `${text}.`;
  }

  function makeArticle(index: number, random: Random, rows: Rows): void {
    const id = index + 1;
    const at = new Date(firstDay + Math.floor(index * step + random.next() * step)).toISOString();
    const language = random.chance(0.1) ? 'de' : 'en';
    const [status, embargo, visible] = visibility(random);
    let text = sentence(random, 12, 12);
    const count = pattern[index % 10]!;
    const firstQuote = Math.floor(index / 10) * 50 + before[index % 10]! + 1;
    const mentioned = new Set<number>();
    for (let position = 1; position <= count; position++) {
      const quote = firstQuote + position - 1;
      const said = sentence(random, 8, 24);
      const speakers = drawSpeakers(random, at);
      text += ` ${sentence(random, 6, 10)} "`;
      const start = text.length;
      text += `${said}"`;
      const retracted = random.chance(0.005) ? 'RETRACTED' : 'ACTIVE';
      rows.quote.push(
        `${quote}\t${id}\t1\t${position}\t${said}\tDIRECT\tSPOKEN\t${language}\t${retracted}\tsaid\tFEED\t${said}\tDIRECT\t${at}\t${at}\t${visible}`,
      );
      rows.quote_span.push(`${quote}\t1\t${start}\t${start + said.length}\t${said}`);
      speakers.forEach(({ kind, speaker, name, office }, ordinal) => {
        text += ordinal === 0 ? ' ' : ' and ';
        const surface = name ?? 'an official';
        if (speaker !== null && !mentioned.has(speaker)) {
          mentioned.add(speaker);
          rows.mention.push(
            `${id}\t${speaker}\t${surface}\t${text.length}\t${text.length + surface.length}`,
          );
        }
        text += surface;
        rows.attribution.push(
          `${quote}\t${ordinal + 1}\t${kind}\t${speaker ?? nothing}\t${surface}\t${office ? `${office.role}\tRESOLVED\t${office.organisation}\t${office.id}` : `${nothing}\t${nothing}\t${nothing}\t${nothing}`}`,
        );
      });
      text += ' said.';
    }
    const hash = createHash('sha256').update(text).digest('hex');
    const headline = sentence(random, 5, 5).slice(0, -1);
    const outlet = 1 + random.below(world.outlets.length);
    rows.article.push(
      `${id}\t${outlet}\te${id}\ta-${id}\t${headline}\t${language}\t${at}\t${at}\t${at}\t${status}\t${embargo}\t${visible}\t${hash}\t${text.split(' ').length}`,
    );
    rows.article_version.push(`${id}\t1\t${text}\t${hash}\t${at}`);
  }

  interface Drawn {
    readonly kind: 'PERSON' | 'ORGANISATION' | 'UNNAMED';
    readonly speaker: number | null;
    readonly name: string | null;
    readonly office: Office | null;
  }

  /** Four in five quotes are of a person, one in ten of an organisation; 2 % have two speakers. */
  function drawSpeakers(random: Random, at: string): Drawn[] {
    const draw = random.next();
    if (draw < 0.1) {
      const organisation = world.organisations[ownVoice.draw(random)]!;
      return [
        { kind: 'ORGANISATION', speaker: organisation.id, name: organisation.name, office: null },
      ];
    }
    if (draw < 0.2) return [{ kind: 'UNNAMED', speaker: null, name: null, office: null }];
    const person = drawPerson(random);
    const other = draw < 0.22 ? drawPerson(random) : person;
    return (other === person ? [person] : [person, other]).map(({ id, name, offices }) => ({
      kind: 'PERSON',
      speaker: id,
      name,
      office: officeOn(offices, Number(at.slice(0, 4))),
    }));
  }

  function drawPerson(random: Random): NamedPerson {
    return world.people[speaking.draw(random)]!;
  }
}

function officeOn(offices: readonly Office[], year: number): Office | null {
  return (
    offices.find(({ from, to }) => Number(from) <= year && (to === null || year <= Number(to))) ??
    null
  );
}

/** 1 % withheld, 0.5 % with an embargo that has passed, 0.01 % with one to come. */
function visibility(random: Random): [status: string, embargo: string, visible: string] {
  const draw = random.next();
  if (draw < 0.01) return ['WITHHELD', nothing, 'infinity'];
  if (draw < 0.015) return ['PUBLISHED', '2015-06-01Z', '2015-06-01Z'];
  if (draw < 0.0151) return ['PUBLISHED', '2100-01-01Z', '2100-01-01Z'];
  return ['PUBLISHED', nothing, '-infinity'];
}
