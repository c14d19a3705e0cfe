import { Operation } from '../ask.js';
import { ListBatch, ListExport, listExport } from '../exports/list-export.js';
import { directoryFilter } from './directory.js';

interface Listed {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly wikidataId: string | null;
  readonly quotes: { readonly totalCount: number };
}

interface ListedBody extends Listed {
  readonly classification: string | null;
}

/** The next hundred people. */
export const peopleFilesOperation: Operation<ListBatch<Listed>> = {
  document: `query ExportPeople($filter: PersonFilter, $orderBy: [PersonOrder!], $after: String) {
  list: people(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    totalCount
    nodes { id slug name description wikidataId quotes(first: 0) { totalCount } }
    pageInfo { hasNextPage endCursor }
  }
}`,
};

/** The next hundred organisations. */
export const bodyFilesOperation: Operation<ListBatch<ListedBody>> = {
  document: `query ExportOrganisations($filter: OrganisationFilter, $orderBy: [OrganisationOrder!], $after: String) {
  list: organisations(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    totalCount
    nodes { id slug name classification description wikidataId quotes(first: 0) { totalCount } }
    pageInfo { hasNextPage endCursor }
  }
}`,
};

const ends = {
  description: ({ description }: Listed) => description,
  wikidataId: ({ wikidataId }: Listed) => wikidataId,
  quotes: ({ quotes }: Listed) => quotes.totalCount,
};

/** The people of an address, with what they said. */
export const peopleFiles: ListExport = listExport<Listed>({
  rows: 'people',
  operation: peopleFilesOperation,
  variables: directoryFilter,
  columns: { id: ({ id }) => id, slug: ({ slug }) => slug, name: ({ name }) => name, ...ends },
});

/** The organisations of an address, with what they said in their own name. */
export const bodyFiles: ListExport = listExport<ListedBody>({
  rows: 'organisations',
  operation: bodyFilesOperation,
  variables: directoryFilter,
  columns: {
    id: ({ id }) => id,
    slug: ({ slug }) => slug,
    name: ({ name }) => name,
    classification: ({ classification }) => classification,
    ...ends,
  },
});
