import { ComponentChildren } from 'preact';

import { changed } from '../url/print-url.js';
import { UrlKey, urlKeys, UrlKeyKind, UrlValues } from '../url/url-keys.js';

const orders = { '': 'newest first', oldest: 'oldest first', confidence: 'least sure first' };
const rankedOrders = { ...orders, '': 'best first', newest: 'newest first' };

/** Fields of a filter that everybody needs; conditions that it has no field for are kept. */
export function QuoteSearchForm({ values }: { readonly values: UrlValues }) {
  return (
    <form class="filters" method="get" autocomplete="off" action="/quotes" role="search" data-live>
      <Kept values={changed(values, { q: null, from: null, to: null, kind: null, sort: null })} />
      <Field name="q" label="Words in the quote" wide>
        <input id="q" name="q" type="search" value={values.q} placeholder='"toxic silt" -oysters' />
      </Field>
      <PeriodFields values={values} />
      <KindField values={values} />
      <Field name="sort" label="Order">
        <Choice
          name="sort"
          chosen={values.sort}
          options={values.q === undefined ? orders : rankedOrders}
        />
      </Field>
      <button type="submit">Search</button>
    </form>
  );
}

/** From and to, as a year, a month or a day. */
export function PeriodFields({ values }: { readonly values: UrlValues }) {
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <Field name={name} label={name === 'from' ? 'From' : 'To'} key={name}>
          <input
            id={name}
            name={name}
            value={values[name]}
            placeholder="2025-03"
            inputMode="numeric"
          />
        </Field>
      ))}
    </>
  );
}

/** Direct, paraphrase or partly quoted. */
export function KindField({ values }: { readonly values: UrlValues }) {
  return (
    <Field name="kind" label="How reported">
      <Choice
        name="kind"
        chosen={values.kind?.join(',')}
        options={{
          '': 'any way',
          direct: 'direct',
          indirect: 'paraphrase',
          mixed: 'partly quoted',
        }}
      />
    </Field>
  );
}

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A field of a form under its label. */
export function Field({ name, label, wide = false, children }: FieldProps) {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={name}>{label}</label>
      {children}
    </div>
  );
}

export interface ChoiceProps {
  readonly name: string;
  readonly chosen: string | undefined;
  /** Value of the URL to words; the empty value leaves the key out. */
  readonly options: Readonly<Record<string, string>>;
}

/** One of a few values; a combination that only the URL can say stays on offer as it is. */
export function Choice({ name, chosen = '', options }: ChoiceProps) {
  const known = Object.entries(options);
  const all = chosen in options ? known : [...known, [chosen, chosen] as const];
  return (
    <select id={name} name={name}>
      {all.map(([value, words]) => (
        <option value={value} selected={value === chosen} key={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** What a form has no field for, so that sending it does not lose it. */
export function Kept({ values }: { readonly values: UrlValues }) {
  const keys = Object.keys(values) as UrlKey[];
  return (
    <>
      {keys.map((key) => (
        <input
          type="hidden"
          name={key}
          value={(urlKeys[key] as UrlKeyKind<unknown>).print(values[key])}
          key={key}
        />
      ))}
    </>
  );
}
