import { Bar } from '../charts/bar.js';
import { Sparkline } from '../charts/sparkline.js';
import { RoleAtTime } from '../quotes/said-by.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { day } from '../words/dates.js';
import { count, number, percent } from '../words/numbers.js';
import { fewSpeakers, KnownById } from './load-overview.js';
import { Speakers } from './overview-operations.js';

export interface WhoProps {
  readonly speakers: Speakers;
  /** Quotes of the whole filter, of which shares are told. */
  readonly total: number;
  /** Named speakers of the whole filter. */
  readonly named: number;
  readonly known: KnownById;
  readonly values: UrlValues;
}

type Row = Speakers['quoteTimeSeries'][number];

/** Who speaks how much: a table whose bars are the chart, with a line over time in each row. */
export function WhoTable({ speakers, total, named, known, values }: WhoProps) {
  const rows = speakers.quoteTimeSeries.filter(({ key }) => key !== '_other');
  const other = speakers.quoteTimeSeries.find(({ key }) => key === '_other');
  const most = Math.max(1, ...rows.map((row) => row.total));
  const top = Math.max(1, ...rows.flatMap(({ points }) => points.map((point) => point.quoteCount)));
  return (
    <>
      <table class="who">
        <thead>
          <tr>
            <th scope="col">Speaker, last office</th>
            <th scope="col" class="optional">
              Over time
            </th>
            <th scope="col" class="num">
              Quotes
            </th>
            <th class="bar-cell">
              <span class="hidden">As a bar</span>
            </th>
            <th scope="col" class="num">
              Share
            </th>
            <th scope="col" class="optional">
              Last quoted
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <WhoRow key={row.key} {...{ row, total, most, top, known, values }} />
          ))}
          {other !== undefined && <OtherRow other={other} total={total} />}
        </tbody>
      </table>
      {named > rows.length && values.all !== true && (
        <p class="cut">
          The top {fewSpeakers} of {number(named)}.{' '}
          <a href={`${printUrl('/', changed(values, { all: true }))}#who`}>Show all</a>
        </p>
      )}
      {named > rows.length && values.all === true && (
        <p class="cut">
          The top {rows.length} of {count(named, 'speaker')}. <a href="/people">See all people</a>
        </p>
      )}
    </>
  );
}

interface RowProps extends Pick<WhoProps, 'total' | 'known' | 'values'> {
  readonly row: Row;
  readonly most: number;
  readonly top: number;
}

function WhoRow({ row, total, most, top, known, values }: RowProps) {
  const { key, label } = row;
  const node = known.get(key);
  const slug = node?.slug ?? key;
  const last = node?.quotes.nodes[0];
  const role = last?.attributions.find(({ speaker }) => speaker?.slug === slug)?.roleAtTime;
  const kind = node?.__typename === 'Organisation' ? 'organisations' : 'people';
  return (
    <tr>
      <th scope="row">
        <a href={`/${kind}/${slug}`}>{label}</a>
        {role && (
          <span class="role">
            <RoleAtTime role={role} />
          </span>
        )}
      </th>
      <td class="optional">
        <Sparkline values={row.points.map(({ quoteCount }) => quoteCount)} top={top} />
      </td>
      <td class="num">
        <a href={printUrl('/quotes', changed(values, { speaker: slug, by: null, all: null }))}>
          {number(row.total)}
        </a>
      </td>
      <td class="bar-cell">
        <Bar value={row.total} most={most} />
      </td>
      <td class="num">{percent(row.total / Math.max(1, total))}</td>
      <td class="optional">
        {last && <time dateTime={last.article.publishedAt}>{day(last.article.publishedAt)}</time>}
      </td>
    </tr>
  );
}

/** All quotes by others and by speakers without a name; no list could show exactly these. */
function OtherRow({ other, total }: { readonly other: Row; readonly total: number }) {
  return (
    <tr class="other">
      <th scope="row">Others, and speakers without a name</th>
      <td class="optional" />
      <td class="num">{number(other.total)}</td>
      <td class="bar-cell" />
      <td class="num">{percent(other.total / Math.max(1, total))}</td>
      <td class="optional" />
    </tr>
  );
}
