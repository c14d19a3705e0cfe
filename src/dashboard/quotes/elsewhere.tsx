import { printUrl } from '../url/print-url.js';
import { day } from '../words/dates.js';
import { count } from '../words/numbers.js';
import { ArticleQuote, Variant } from './article-quote.js';

/** How another printing differs, where it does. */
const differences: Readonly<Record<string, string>> = {
  NEAR: 'worded alike',
  PARTIAL: 'in part',
  TRANSLATION: 'translated',
  ATTRIBUTION_CONFLICT: 'given to somebody else',
};

/** Where else the words of a quote stand, and how they differ there. */
export function Elsewhere({ quote: { id, cluster } }: { readonly quote: ArticleQuote }) {
  const others = cluster?.variants.edges.filter(({ node }) => node.id !== id) ?? [];
  if (cluster === null || others.length === 0) return null;
  const unseen = cluster.occurrenceCount - 1 - others.length;
  return (
    <details>
      <summary>Also printed {times(others.length)} elsewhere</summary>
      <ul>
        {others.map((variant) => (
          <li key={variant.node.id}>
            <Printing variant={variant} />
          </li>
        ))}
      </ul>
      <p>
        {unseen > 0 && `and ${unseen} more. `}
        <a href={printUrl('/quotes', { cluster: cluster.id })}>
          All {count(cluster.occurrenceCount, 'quote')} with these words
        </a>
      </p>
    </details>
  );
}

function Printing({ variant: { relation, node } }: { readonly variant: Variant }) {
  const { article, position } = node;
  const difference = differences[relation];
  return (
    <>
      <a href={`/articles/${article.slug}#q${position}`}>
        {article.outlet.name}, {day(article.publishedAt)}
      </a>
      {difference !== undefined && `, ${difference}`}
    </>
  );
}

function times(value: number): string {
  return ['never', 'once', 'twice'][value] ?? `${value} times`;
}
