import { Ask, Asked, Operation, Variables } from '../ask.js';
import { totalOperation } from '../parts/nothing-found.js';
import { FilterVariable } from '../url/filter-variable.js';
import { Speakers } from './overview-operations.js';

/** The few who speak most. */
export interface FewSpeakers {
  /** Their ids, most quotes first. */
  readonly ids: readonly string[];
  /** Quotes by any of them; one that several say together counts once. */
  readonly quotes: number;
  /** The operation that counted them, where the table of speakers does not. */
  readonly asked: readonly Asked[];
}

/** What is by none of the few stands under _other. */
export const fewOperation: Operation<{
  readonly quoteTimeSeries: readonly { readonly key: string; readonly total: number }[];
}> = {
  document: `query Few($filter: QuoteFilter, $period: DateRangeInput!, $interval: TimeInterval!, $limit: Int) {
  quoteTimeSeries(filter: $filter, period: $period, interval: $interval, splitBy: SPEAKER, splitLimit: $limit) {
    key
    total
  }
}`,
};

/** How many are few: three, or two of less than ten. Null where so few speak that it says nothing. */
export function few(speakers: number): number | null {
  if (speakers < 4) return null;
  return speakers < 10 ? 2 : 3;
}

/**
 * The quotes of the few among all quotes of a filter. Asks for them only where quotes that several
 * say together would count twice in the sum of a table; null where the table failed or says nothing.
 */
export async function askFew(
  table: Speakers | null,
  all: { readonly quotes: number; readonly speakers: number },
  variables: Variables & { readonly filter: FilterVariable },
  ask: Ask,
): Promise<FewSpeakers | null> {
  const limit = few(all.speakers);
  const series = table?.quoteTimeSeries ?? [];
  if (limit === null || series.length < limit) return null;
  const listed = series.filter(({ key }) => key !== '_other');
  const ids = listed.slice(0, limit).map(({ key }) => key);
  if (totalOf(series) === all.quotes)
    return { ids, quotes: totalOf(listed.slice(0, limit)), asked: [] };
  const counted = await quotesBy(ids, all.quotes, { ...variables, limit }, ask);
  return counted && { ids, ...counted };
}

/** A filter that names no speaker yet is told the few; else they are those of the table again. */
async function quotesBy(
  ids: readonly string[],
  all: number,
  variables: Variables & { readonly filter: FilterVariable },
  ask: Ask,
): Promise<Omit<FewSpeakers, 'ids'> | null> {
  const { filter } = variables;
  if (filter['speaker'] === undefined) {
    const answer = await ask(totalOperation, { filter: { ...filter, speaker: { id: ids } } });
    return answer.data && { quotes: answer.data.quotes.totalCount, asked: [answer] };
  }
  const answer = await ask(fewOperation, variables);
  const others = answer.data?.quoteTimeSeries.find(({ key }) => key === '_other');
  return answer.data && { quotes: all - (others?.total ?? 0), asked: [answer] };
}

function totalOf(series: readonly { readonly total: number }[]): number {
  return series.reduce((sum, { total }) => sum + total, 0);
}
