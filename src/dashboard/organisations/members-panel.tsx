import { ForwardInfo, Further } from '../parts/further.js';
import { MembershipTable, Office } from '../parts/membership-table.js';
import { Panel, PanelProps } from '../parts/panel.js';
import { Field, Kept } from '../quotes/quote-search-form.js';
import { PageUrl } from '../url/parse-url.js';
import { changed } from '../url/print-url.js';

/** The people of a body, all or as of a day. */
export interface Members {
  readonly name: string;
  readonly slug: string;
  readonly memberships: {
    readonly totalCount: number;
    readonly nodes: readonly (Office & {
      readonly person: { readonly name: string; readonly slug: string };
    })[];
    readonly pageInfo: ForwardInfo;
  };
}

export interface MembersPanelProps {
  readonly body: Members;
  readonly url: PageUrl;
  readonly today: string;
  readonly panel: Omit<PanelProps<unknown>, 'id' | 'title' | 'children'>;
}

/** Who holds an office in a body, over time or on a day. */
export function MembersPanel({ body, url, today, panel }: MembersPanelProps) {
  const { memberships, name } = body;
  const { asof } = url.values;
  if (memberships.totalCount === 0 && asof === undefined) return null;
  return (
    <Panel id="people" title="Who holds office in it?" {...panel}>
      {() => (
        <>
          <form class="filters" method="get" autocomplete="off" action={`${url.path}#people`}>
            <Kept values={changed(url.values, { asof: null })} />
            <Field name="asof" label="On the day">
              <input
                id="asof"
                name="asof"
                value={asof}
                placeholder="2025-03-12"
                inputMode="numeric"
              />
            </Field>
            <button type="submit">Show</button>
          </form>
          {memberships.totalCount === 0 ? (
            <div class="empty">
              Nobody is known to have held an office on that day.{' '}
              <a href={url.path}>Show all days</a>
            </div>
          ) : (
            <MembershipTable
              caption={`People with an office in ${name}`}
              heading="Person"
              rows={memberships.nodes}
              today={today}
              name={({ person }) => <a href={`/people/${person.slug}`}>{person.name}</a>}
            />
          )}
          <Further
            url={url}
            place="after"
            list={memberships}
            one="office"
            many="offices"
            anchor="#people"
          />
        </>
      )}
    </Panel>
  );
}
