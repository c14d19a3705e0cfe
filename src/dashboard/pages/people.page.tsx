import { Operation } from '../ask.js';
import { definePage } from '../define-page.js';
import { askClosest, ClosestNames } from '../parts/closest-names.js';
import { peopleFiles } from '../parts/directory-files.js';
import { DirectoryView, directoryVariables, Listed } from '../parts/directory.js';
import { pageInfoFields } from '../parts/pager.js';

interface Answered {
  readonly people: Listed;
}

/** A page of all people. */
export const peopleOperation: Operation<Answered> = {
  document: `query People($filter: PersonFilter, $orderBy: [PersonOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  people(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { name slug description quotes(first: 0) { totalCount } }
    ${pageInfoFields}
  }
}`,
};

/** /people: everybody who is quoted, most often first. */
export const peoplePage = definePage({
  path: '/people',
  nav: 'People',
  keys: ['q', 'sort', 'after', 'before'],
  lists: peopleFiles,
  load: async ({ url }, ask) => {
    const [answer, closest] = await Promise.all([
      ask(peopleOperation, directoryVariables(url.values)),
      askClosest(url.values.q, 'PERSON', ask),
    ]);
    return { answer, closest };
  },
  view: ({ answer, closest }, { url, origin }) => ({
    title: 'People',
    body: (
      <DirectoryView
        question="Which people are quoted?"
        kind="people"
        url={url}
        origin={origin}
        answer={answer}
        closest={<ClosestNames closest={closest} />}
        listed={(data) => data.people}
      />
    ),
  }),
});
