import { Operation } from '../ask.js';
import { definePage } from '../define-page.js';
import { askClosest, ClosestNames } from '../parts/closest-names.js';
import { bodyFiles } from '../parts/directory-files.js';
import { DirectoryView, directoryVariables, Listed } from '../parts/directory.js';
import { pageInfoFields } from '../parts/pager.js';

interface Answered {
  readonly organisations: Listed;
}

/** A page of all organisations. */
export const organisationsOperation: Operation<Answered> = {
  document: `query Organisations($filter: OrganisationFilter, $orderBy: [OrganisationOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  organisations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { name slug description quotes(first: 0) { totalCount } }
    ${pageInfoFields}
  }
}`,
};

/** /organisations: all bodies, those that speak most in their own name first. */
export const organisationsPage = definePage({
  path: '/organisations',
  nav: 'Organisations',
  keys: ['q', 'sort', 'after', 'before'],
  lists: bodyFiles,
  load: async ({ url }, ask) => {
    const [answer, closest] = await Promise.all([
      ask(organisationsOperation, directoryVariables(url.values)),
      askClosest(url.values.q, 'ORGANISATION', ask),
    ]);
    return { answer, closest };
  },
  view: ({ answer, closest }, { url, origin }) => ({
    title: 'Organisations',
    body: (
      <DirectoryView
        question="Which bodies speak?"
        kind="organisations"
        url={url}
        origin={origin}
        answer={answer}
        closest={<ClosestNames closest={closest} />}
        listed={(data) => data.organisations}
      />
    ),
  }),
});
