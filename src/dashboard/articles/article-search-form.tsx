import { Field, Kept, PeriodFields } from '../quotes/quote-search-form.js';
import { changed } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';

/** What the articles can be narrowed by; conditions without a field are kept. */
export function ArticleSearchForm({ values }: { readonly values: UrlValues }) {
  return (
    <form
      class="filters"
      method="get"
      autocomplete="off"
      action="/articles"
      role="search"
      aria-label="Articles"
    >
      <Kept values={changed(values, { q: null, from: null, to: null })} />
      <Field name="q" label="Words that somebody says in it" wide>
        <input id="q" name="q" type="search" value={values.q} placeholder='"toxic silt" -oysters' />
      </Field>
      <PeriodFields values={values} />
      <button type="submit">Search</button>
    </form>
  );
}
