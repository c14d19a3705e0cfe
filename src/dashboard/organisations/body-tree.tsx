import { ForwardInfo, Further } from '../parts/further.js';
import { Panel, PanelProps } from '../parts/panel.js';
import { PageUrl } from '../url/parse-url.js';
import { span } from '../words/dates.js';

interface Body {
  readonly name: string;
  readonly slug: string;
}

/** Bodies above and below one. */
export interface Kin {
  readonly parents: readonly {
    readonly parent: Body;
    readonly startDate: string | null;
    readonly endDate: string | null;
  }[];
  readonly descendants: {
    readonly totalCount: number;
    readonly nodes: readonly (Body & { readonly depth: number | null })[];
    readonly pageInfo: ForwardInfo;
  };
}

export interface BodyTreeProps {
  readonly body: Kin;
  readonly url: PageUrl;
  readonly panel: Omit<PanelProps<unknown>, 'id' | 'title' | 'children'>;
}

/** What a body belongs to, with dates, and what belongs to it. Nothing where it stands alone. */
export function BodyTree({ body: { parents, descendants }, url, panel }: BodyTreeProps) {
  if (parents.length === 0 && descendants.totalCount === 0) return null;
  return (
    <Panel id="bodies" title="What does it belong to, and what to it?" {...panel}>
      {() => (
        <>
          <dl class="facts">
            {parents.map(({ parent, startDate, endDate }) => (
              <>
                <dt>Part of</dt>
                <dd>
                  <a href={`/organisations/${parent.slug}`}>{parent.name}</a>{' '}
                  <span class="meta">{span(startDate, endDate)}</span>
                </dd>
              </>
            ))}
            {[...levelsOf(descendants.nodes)].map(([depth, bodies]) => (
              <>
                <dt>{depth === 1 ? 'Below it' : `${depth} levels below`}</dt>
                <dd>
                  {bodies.map(({ name, slug }, index) => (
                    <span key={slug}>
                      {index > 0 && ', '}
                      <a href={`/organisations/${slug}`}>{name}</a>
                    </span>
                  ))}
                </dd>
              </>
            ))}
          </dl>
          <Further
            url={url}
            place="bodies"
            list={descendants}
            one="body"
            many="bodies"
            anchor="#bodies"
          />
        </>
      )}
    </Panel>
  );
}

function levelsOf(bodies: Kin['descendants']['nodes']): Map<number, Body[]> {
  const levels = new Map<number, Body[]>();
  for (const body of bodies) {
    const depth = body.depth ?? 1;
    levels.set(depth, [...(levels.get(depth) ?? []), body]);
  }
  return levels;
}
