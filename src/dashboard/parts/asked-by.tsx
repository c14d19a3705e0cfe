import { Asked } from '../ask.js';

/** The operation behind what is shown, with its variables, and as a command to copy. */
export function AskedBy({ asked, origin }: { readonly asked: Asked; readonly origin: string }) {
  return (
    <details class="asked">
      <summary>Ask the API yourself</summary>
      <div class="asked-parts">
        <Copied title="GraphQL" text={asked.document} />
        <Copied title="Variables" text={JSON.stringify(asked.variables, null, 2)} />
        <Copied title="curl" text={curlOf(asked, origin)} />
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
