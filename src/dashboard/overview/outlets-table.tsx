import { CrossTable } from '../charts/cross-table.js';
import { byOne } from '../url/one-speaker.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { count, number } from '../words/numbers.js';
import { KnownById, nameOf } from './known-speakers.js';
import { Grid } from './overview-operations.js';

export interface OutletsTableProps {
  readonly grid: Grid;
  readonly known: KnownById;
  readonly values: UrlValues;
  /** Outlets and named speakers of the whole filter. */
  readonly outlets: number;
  readonly named: number;
}

/** Which outlet quotes whom, each number leading to its quotes. */
export function OutletsTable(props: OutletsTableProps) {
  const { grid, known, values, outlets, named } = props;
  const { quoteGrid } = grid;
  const counts = new Map(quoteGrid.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.count]));
  const cut =
    values.all !== true && (outlets > quoteGrid.columns.length || named > quoteGrid.rows.length);
  const slugOf = (id: string): string => known.get(id)?.slug ?? id;
  return (
    <>
      <CrossTable
        caption="Quotes of each speaker in each outlet"
        rows={quoteGrid.rows.map(({ value, label }) => ({
          value,
          name: <a href={`/${nameOf(value, known)}`}>{label}</a>,
        }))}
        columns={quoteGrid.columns.map(({ value, label }) => ({
          value,
          name: <a href={`/organisations/${slugOf(value)}`}>{label}</a>,
        }))}
        countOf={(row, column) => counts.get(`${row} ${column}`) ?? 0}
        href={(row, column) =>
          printUrl(
            '/quotes',
            changed(values, {
              ...byOne(values, { id: row, name: nameOf(row, known) }),
              outlet: [slugOf(column)],
              by: null,
              all: null,
            }),
          )
        }
      />
      <p class="cut">
        Shown: <Shown some={quoteGrid.columns.length} all={outlets} one="outlet" values={values} />{' '}
        and <Shown some={quoteGrid.rows.length} all={named} one="named speaker" values={values} />.
        {cut && (
          <>
            {' '}
            <a href={`${printUrl('/', changed(values, { all: true }))}#outlets`}>Show more</a>
          </>
        )}
      </p>
    </>
  );
}

interface ShownProps {
  readonly some: number;
  readonly all: number;
  readonly one: 'outlet' | 'named speaker';
  readonly values: UrlValues;
}

/** "the top 8 of 40 outlets", where the 40 are a list of their own. */
function Shown({ some, all, one, values }: ShownProps) {
  const path = one === 'outlet' ? '/by/outlet' : '/by/speaker';
  const link = (
    <a href={printUrl(path, changed(values, { by: null, all: null }))}>{count(all, one)}</a>
  );
  if (some < all)
    return (
      <>
        the top {number(some)} of {link}
      </>
    );
  return all === 1 ? link : <>all {link}</>;
}
