import { Bar } from '../charts/bar.js';
import { Sparkline } from '../charts/sparkline.js';
import { RoleAtTime, speakerPath } from '../quotes/said-by.js';
import { byOne } from '../url/one-speaker.js';
import { changed, printUrl, UrlChanges } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { day } from '../words/dates.js';
import { count, number, percent } from '../words/numbers.js';
import { KnownById, nameOf } from './known-speakers.js';
import { Speakers } from './overview-operations.js';

export interface WhoProps {
  readonly speakers: Speakers;
  /** Quotes of the whole filter, of which shares are told. */
  readonly total: number;
  /** Named speakers of the whole filter. */
  readonly named: number;
  readonly known: KnownById;
  readonly values: UrlValues;
  /** By bucket: whether there was nothing to count in. */
  readonly gaps: readonly boolean[];
}

/** So many speakers the front page can show; further ones stand on a list of their own. */
const mostOnFront = 100;

type Row = Speakers['quoteTimeSeries'][number];

/** Who speaks how much: a table whose bars are the chart, with a line over time in each row. */
export function WhoTable(props: WhoProps) {
  const { speakers, total, known, values } = props;
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
            <WhoRow key={row.key} {...props} row={row} most={most} top={top} />
          ))}
          {other !== undefined && (
            <OtherRow
              other={other}
              total={total}
              href={quotesOf(values, {
                except: [...(values.except ?? []), ...rows.map(({ key }) => nameOf(key, known))],
              })}
            />
          )}
        </tbody>
      </table>
      <Cut shown={rows.length} {...props} />
    </>
  );
}

function quotesOf(values: UrlValues, changes: UrlChanges): string {
  return printUrl('/quotes', changed(values, { by: null, all: null, ...changes }));
}

function Cut({ shown, named, values }: WhoProps & { readonly shown: number }) {
  if (named <= shown)
    return (
      <p class="cut">
        {named === 1 ? 'The only named speaker.' : `All ${count(named, 'named speaker')}.`}
      </p>
    );
  const onThisPage = values.all !== true && named <= mostOnFront;
  const all = onThisPage
    ? `${printUrl('/', changed(values, { all: true }))}#who`
    : printUrl('/by/speaker', changed(values, { by: null, all: null }));
  return (
    <p class="cut">
      The top {shown} of {number(named)} named speakers. <a href={all}>Show all</a>
    </p>
  );
}

interface RowProps extends WhoProps {
  readonly row: Row;
  readonly most: number;
  readonly top: number;
}

function WhoRow({ row, total, most, top, known, values, gaps }: RowProps) {
  const { key, label } = row;
  const node = known.get(key);
  const name = nameOf(key, known);
  const last = node?.quotes.nodes[0];
  const role = last?.attributions.find(
    ({ speaker }) => speaker !== null && speakerPath(speaker) === `/${name}`,
  )?.roleAtTime;
  const href = quotesOf(values, byOne(values, { id: key, name }));
  return (
    <tr>
      <th scope="row">
        <a href={`/${name}`}>{label}</a>
        {role && (
          <span class="role">
            <RoleAtTime role={role} />
          </span>
        )}
      </th>
      <td class="optional">
        <Sparkline
          values={row.points.map(({ quoteCount }, at) => (gaps[at] ? null : quoteCount))}
          top={top}
        />
      </td>
      <td class="num">
        <a href={href}>{number(row.total)}</a>
      </td>
      <td class="bar-cell">
        <Bar value={row.total} most={most} />
      </td>
      <td class="num">
        <a href={href}>{percent(row.total / Math.max(1, total))}</a>
      </td>
      <td class="optional">
        {last && (
          <a href={`/articles/${last.article.slug}#q${last.position}`}>
            <time dateTime={last.article.publishedAt}>{day(last.article.publishedAt)}</time>
          </a>
        )}
      </td>
    </tr>
  );
}

interface OtherProps {
  readonly other: Row;
  readonly total: number;
  readonly href: string;
}

/** All quotes by none of the rows above. */
function OtherRow({ other, total, href }: OtherProps) {
  return (
    <tr class="other">
      <th scope="row">Others, and speakers without a name</th>
      <td class="optional" />
      <td class="num">
        <a href={href}>{number(other.total)}</a>
      </td>
      <td class="bar-cell" />
      <td class="num">
        <a href={href}>{percent(other.total / Math.max(1, total))}</a>
      </td>
      <td class="optional" />
    </tr>
  );
}
