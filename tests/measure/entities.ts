import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../../src/attribution/attribute.js';
import { fold } from '../../src/base/fold.js';
import { prepareExtracted } from '../../src/ingest/prepare-extracted.js';
import { type ExpectedFiles, readExpected } from './expected.js';
import { measureFolder } from './measure-folder.js';

/*
 * Whom an import would make of the articles: people, their offices and organisations, held against
 * what a careful reader found. The folder with the seed is optional; --list names every difference.
 */
const isListing = process.argv.includes('--list');

interface ExpectedPerson {
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
}

interface Expectation {
  /** The outlet is made by whoever reads the file, not out of the text. */
  readonly article: { readonly outlet: string };
  readonly people: readonly ExpectedPerson[];
  readonly organisationsMentioned: readonly string[];
}

/** Offices are compared as "name: role, organisation", everything in folded letters. */
interface Named {
  readonly people: readonly string[];
  readonly offices: readonly string[];
  readonly organisations: readonly string[];
}

const plain = (name: string) => fold(name).replace(/^the /u, '').replace(/[’']/gu, "'");
const distinct = (names: readonly string[]) => [...new Set(names.map(plain))];
const officeOf = (name: string, role: string | null, organisation: string | null) => {
  const [office] = plain(role ?? '-').split(` of the ${plain(organisation ?? '-')}`);
  return `${plain(name)}: ${office}, ${plain(organisation ?? '-')}`;
};

function readFound(file: string, outlet: string): Named {
  const text = readFileSync(file, 'utf8');
  const { others } = prepareExtracted(attribute(text), text, new Date(0));
  const people = others.flatMap((wish) =>
    wish.kind === 'PERSON' && wish.from === 'text' && wish.name !== null
      ? [{ ...wish, name: wish.name }]
      : [],
  );
  return {
    people: distinct(people.map(({ name }) => name)),
    offices: people.flatMap(({ name, role, organisation }) =>
      role === null && organisation === null
        ? []
        : [officeOf(name, role, organisation?.name ?? null)],
    ),
    organisations: distinct(
      others.flatMap((wish) => (wish.kind === 'ORGANISATION' && wish.name ? [wish.name] : [])),
    ).filter((name) => name !== outlet),
  };
}

function readWanted(file: string): Named & { readonly outlet: string } {
  const { article, people, organisationsMentioned } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Expectation;
  const outlet = plain(article.outlet);
  return {
    outlet,
    people: distinct(people.map(({ name }) => name)),
    offices: people.flatMap(({ name, role, organisation }) =>
      role === undefined && organisation === undefined
        ? []
        : [officeOf(name, role ?? null, organisation ?? null)],
    ),
    organisations: distinct([
      ...organisationsMentioned,
      ...people.flatMap(({ organisation }) => organisation ?? []),
    ]).filter((name) => name !== outlet),
  };
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(6);

function printScores(title: string, files: readonly ExpectedFiles[]): void {
  const articles = files.map(({ text, expected }) => {
    const wanted = readWanted(expected);
    return { text, wanted, found: readFound(text, wanted.outlet) };
  });
  console.log(`${title}, ${files.length} articles: precision, recall, F1 of what an import makes`);
  for (const part of ['people', 'offices', 'organisations'] as const) {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const article of articles) {
      right += article.found[part].filter((name) => article.wanted[part].includes(name)).length;
      found += article.found[part].length;
      wanted += article.wanted[part].length;
    }
    const figures = [right / found, right / wanted, (2 * right) / (found + wanted)];
    console.log(
      `  ${part.padEnd(14)}${figures.map(percent).join(' ')}   (${right} right, ${found} found, ${wanted} wanted)`,
    );
  }
  if (!isListing) return;
  for (const { text, found, wanted } of articles) {
    console.log(`\n${text}`);
    for (const part of ['people', 'offices', 'organisations'] as const) {
      for (const name of found[part]) if (!wanted[part].includes(name)) console.log(`  + ${name}`);
      for (const name of wanted[part]) if (!found[part].includes(name)) console.log(`  - ${name}`);
    }
  }
}

printScores('samples', readExpected('src/samples/articles', 'tests/samples/expectations'));
const seed = join(measureFolder ?? '', 'seed');
if (existsSync(seed))
  printScores('seed', [{ text: join(seed, 'article.txt'), expected: join(seed, 'expected.json') }]);
