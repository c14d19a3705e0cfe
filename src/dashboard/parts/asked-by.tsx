import { Asked } from '../ask.js';

export interface AskedByProps {
  readonly asked: Asked;
  /** Further operations that gave some of its numbers. */
  readonly also?: readonly Asked[];
  readonly origin: string;
}

/** The operation behind what is shown, with its variables, and as a command to copy. */
export function AskedBy({ asked, also = [], origin }: AskedByProps) {
  return (
    <details class="asked">
      <summary>Ask the API yourself</summary>
      <div class="asked-parts">
        {[asked, ...also].map((each) => (
          <>
            <Copied title="GraphQL" text={each.document} />
            <Copied title="Variables" text={JSON.stringify(each.variables, null, 2)} />
            <Copied title="curl" text={curlOf(each, origin)} />
          </>
        ))}
      </div>
    </details>
  );
}

/** A command for a POSIX shell that asks the same. */
export function curlOf({ document, variables }: Asked, origin: string): string {
  const body = JSON.stringify({ query: document.replace(/\s+/g, ' ').trim(), variables });
  const quoted = body.replaceAll("'", `'\\''`);
  return `curl ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${quoted}'`;
}

function Copied({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <figure class="copied">
      <figcaption>
        {title}{' '}
        <button type="button" class="copy" hidden>
          Copy
        </button>
      </figcaption>
      <pre tabIndex={0} aria-label={title}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
