import { View } from '../define-page.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { NamedBody } from './asked-body.js';

export interface WhichBodyProps {
  /** What somebody wrote. */
  readonly words: string;
  readonly candidates: readonly NamedBody[];
  readonly values: UrlValues;
}

/** The bodies that words may mean, each with the front page under the rest of the filter. */
export function whichBody({ words, candidates, values }: WhichBodyProps): View {
  const others = changed(values, { for: null, was: null, org: null, sub: null, own: null });
  const found = candidates.length > 0;
  const title = found
    ? `Which organisation is “${words}”?`
    : `No organisation is called “${words}”`;
  const isShared = (name: string): boolean =>
    candidates.filter((each) => each.name === name).length > 1;
  return {
    title,
    body: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
        </header>
        {found && (
          <ul class="candidates">
            {candidates.map(({ slug, name, met }) => (
              <li key={slug}>
                <a href={printUrl('/', { ...others, org: slug })}>{name}</a>
                <span class="meta">
                  {met !== name && ` also called ${met}`}
                  {isShared(name) && ` ${slug}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p>
          {found ? 'None of them? Look' : 'Look'} among{' '}
          <a href="/organisations">all organisations</a>, or{' '}
          <a href={printUrl('/', others)}>go on without one</a>.
        </p>
      </>
    ),
  };
}
