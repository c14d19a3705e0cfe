import { Answer, Ask } from '../ask.js';
import { askKnown, KnownSpeakers } from '../overview/known-speakers.js';
import { Speakers, speakersOperation } from '../overview/overview-operations.js';
import { TrendOf } from '../overview/trend-of.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';

/** Who speaks for a body. */
export interface Who {
  readonly answer: Answer<Speakers>;
  readonly known: KnownSpeakers;
}

/** Asks who speaks most, by the days and buckets of a trend; null where there is none. */
export async function askWho(
  values: UrlValues,
  trend: TrendOf | null,
  ask: Ask,
): Promise<Who | null> {
  if (trend === null) return null;
  const filter = quoteFilterOf(values);
  const { period, interval } = trend;
  const answer = await ask(speakersOperation, {
    filter,
    period,
    interval: interval.toUpperCase(),
    limit: 10,
  });
  const ids = answer.data?.quoteTimeSeries.map(({ key }) => key) ?? [];
  return { answer, known: await askKnown(ids, filter, ask) };
}
