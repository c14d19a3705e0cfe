import { Choice, Field, Kept, KindField, PeriodFields } from '../quotes/quote-search-form.js';
import { changed } from '../url/print-url.js';
import { intervals, UrlValues } from '../url/url-keys.js';
import { number } from '../words/numbers.js';
import { Offer, Offers } from './load-overview.js';

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
  const own = { org: null, sub: null, outlet: null, from: null, to: null, by: null, kind: null };
  return (
    <form class="filters" method="get" autocomplete="off" action="/" data-live>
      <Kept values={changed(values, own)} />
      <Field name="org" label="Speaking for" wide>
        <Choice
          name="org"
          chosen={values.org}
          options={{
            '': 'anybody',
            ...(values.org !== undefined && org !== undefined && { [values.org]: org }),
            ...named(offers.organisations),
          }}
        />
      </Field>
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

function intervalOptions(fitting: string | undefined): Record<string, string> {
  const open = fitting === undefined ? 'what fits' : `${fitting}, as fits`;
  return { '': open, ...Object.fromEntries(intervals.map((by) => [by, by])) };
}

function named(offers: readonly Offer[]): Record<string, string> {
  return Object.fromEntries(
    offers.map(({ slug, name, count }) => [
      slug,
      count === null ? name : `${name} (${number(count)})`,
    ]),
  );
}
