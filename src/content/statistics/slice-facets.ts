import { sql, type Sql } from '../../graphql/sql.js';
import type { QuoteSlice } from '../lists/quote-slice.js';
import { QuoteFacet } from './quote-facet.enum.js';
import { monthlyOf, officesOf, outletsOf, speakersOf } from './slice-counts.js';

/** Statement of a slice's keys of a facet: key, count; null where narrow tables do not hold it. */
export function keysOfSlice(facet: QuoteFacet, slice: QuoteSlice): Sql | null {
  switch (facet) {
    case QuoteFacet.SPEAKER:
      return speakersOf(slice);
    case QuoteFacet.AFFILIATION:
      return officesOf(slice);
    case QuoteFacet.OUTLET:
      return outletsOf(slice);
    case QuoteFacet.MONTH:
      return sql`select to_char(m.starts, 'YYYY-MM') as key, m.quotes as count
        from (${monthlyOf(slice)}) m`;
    case QuoteFacet.KIND:
      return slice.kinds;
    default:
      return null;
  }
}
