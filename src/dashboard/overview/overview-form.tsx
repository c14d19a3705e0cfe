import { Choice, Field, Kept, KindField, PeriodFields } from '../quotes/quote-search-form.js';
import { changed } from '../url/print-url.js';
import { intervals, UrlValues } from '../url/url-keys.js';
import { count, number } from '../words/numbers.js';
import { bodiesOperation } from './asked-body.js';
import { Offer, Offers } from './load-offers.js';

export interface OverviewFormProps {
  readonly values: UrlValues;
  readonly offers: Offers;
  /** Name of the organisation that is chosen. */
  readonly org: string | undefined;
  /** The interval that was taken where the URL names none. */
  readonly fitting: string | undefined;
}

/** What the front page can be narrowed by; conditions without a field are kept. */
export function OverviewForm({ values, offers, org, fitting }: OverviewFormProps) {
  const own = {
    org: null,
    for: null,
    was: null,
    sub: null,
    outlet: null,
    from: null,
    to: null,
    by: null,
    kind: null,
  };
  return (
    <form class="filters" method="get" autocomplete="off" action="/" data-live>
      <Kept values={changed(values, own)} />
      <BodyField chosen={values.org} name={org} offers={offers.organisations} />
      {values.org !== undefined && (
        <div class="field check">
          <input id="sub" name="sub" type="checkbox" value="1" checked={values.sub === true} />
          <label for="sub">and bodies below it</label>
        </div>
      )}
      {(offers.outlets.length > 0 || values.outlet !== undefined) && (
        <Field name="outlet" label="In">
          <Choice
            name="outlet"
            chosen={values.outlet?.join(',')}
            options={{ '': 'any outlet', ...named(offers.outlets) }}
          />
        </Field>
      )}
      <PeriodFields values={values} />
      <Field name="by" label="By">
        <Choice name="by" chosen={values.by} options={intervalOptions(fitting)} />
      </Field>
      <KindField values={values} />
      <button type="submit">Show</button>
    </form>
  );
}

interface BodyFieldProps {
  readonly chosen: string | undefined;
  /** Name of the chosen one. */
  readonly name: string | undefined;
  readonly offers: readonly Offer[];
}

/**
 * Takes the name of any organisation. The fifty that speak most are suggested, with JavaScript whoever
 * goes by the words that one types.
 */
function BodyField({ chosen, name, offers }: BodyFieldProps) {
  return (
    <Field name="for" label="Speaking for" wide>
      {chosen !== undefined && <input type="hidden" name="was" value={chosen} />}
      <input
        id="for"
        name="for"
        type="search"
        list="bodies"
        value={name}
        placeholder="anybody"
        data-suggest={bodiesOperation.document}
      />
      <datalist id="bodies">
        {offers.map((offer) => (
          <option
            value={offer.name}
            label={offer.count === null ? undefined : count(offer.count, 'quote')}
            key={offer.slug}
          />
        ))}
      </datalist>
    </Field>
  );
}

function intervalOptions(fitting: string | undefined): Record<string, string> {
  const open = fitting === undefined ? 'what fits' : `${fitting}, as fits`;
  return { '': open, ...Object.fromEntries(intervals.map((by) => [by, by])) };
}

/** Options of a choice. */
function named(offers: readonly Offer[]): Record<string, string> {
  return Object.fromEntries(
    offers.map(({ slug, name, count: quotes }) => [
      slug,
      quotes === null ? name : `${name} (${number(quotes)})`,
    ]),
  );
}
