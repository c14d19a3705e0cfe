import { ComponentChildren } from 'preact';

import { annotate, Marked, Segment } from './annotate.js';

export interface AnnotatedTextProps<Quote extends Marked> {
  readonly text: string;
  readonly language: string;
  readonly quotes: readonly Quote[];
  /** What stands beside the text for a quote. */
  readonly note: (quote: Quote) => ComponentChildren;
}

/**
 * A text with its quotes marked and a note for each beside the paragraph in which it begins; the
 * number at the words and the number at the note lead to each other.
 */
export function AnnotatedText<Quote extends Marked>(props: AnnotatedTextProps<Quote>) {
  const { text, language, quotes, note } = props;
  const byNumber = new Map(quotes.map((quote) => [quote.number, quote]));
  return (
    <div class="annotated">
      {annotate(text, quotes).map((paragraph, index) => (
        <div class="paragraph" key={index}>
          <p lang={language} dir="auto">
            {paragraph.segments.map((segment, place) => (
              <Stretch segment={segment} key={place} />
            ))}
          </p>
          {paragraph.quotes.length > 0 && (
            <ol class="q-notes">
              {paragraph.quotes.map((number) => (
                <li class="q-note" id={`n${number}`} data-quote={number} key={number}>
                  {note(byNumber.get(number)!)}
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </div>
  );
}

/** The number of a quote, leading to its words or to its note. */
export function QuoteNumber({ number, to }: { readonly number: number; readonly to: 'q' | 'n' }) {
  const name = to === 'q' ? `Words of quote ${number}` : `Note on quote ${number}`;
  return (
    <a class="q-number" href={`#${to}${number}`} aria-label={name}>
      {number}
    </a>
  );
}

/** What the marks in a text mean. */
export function KeyToMarks() {
  return (
    <p class="key-to-marks">
      <span>
        <mark class="q-content">what is said</mark>
      </span>
      <span>
        <span class="q-cue">what introduces it</span>
      </span>
      <span>
        <mark class="q-source">who says it</mark>
      </span>
    </p>
  );
}

function Stretch({ segment }: { readonly segment: Segment }) {
  const { text, marks, opens } = segment;
  if (marks.length === 0) return <>{text}</>;
  const parts = new Set(marks.map(({ part }) => part));
  const classes = [...parts].map((part) => `q-${part}`).join(' ');
  const numbers = [...new Set(marks.map(({ number }) => number))].join(' ');
  const isMark = parts.has('content') || parts.has('source');
  const Tag = isMark ? 'mark' : 'span';
  const [first, ...others] = opens;
  return (
    <>
      {others.map((number) => (
        <span id={`q${number}`} key={number}>
          <QuoteNumber number={number} to="n" />
        </span>
      ))}
      {first !== undefined && <QuoteNumber number={first} to="n" />}
      <Tag class={classes} id={first === undefined ? undefined : `q${first}`} data-quotes={numbers}>
        {text}
      </Tag>
    </>
  );
}
