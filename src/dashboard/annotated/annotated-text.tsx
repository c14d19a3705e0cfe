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
  const byName = new Map(quotes.map((quote) => [quote.name, quote]));
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
              {paragraph.quotes.map((name) => (
                <li class="q-note" id={`n${name}`} data-quote={name} key={name}>
                  {note(byName.get(name)!)}
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </div>
  );
}

/** What a retracted quote is called in addresses, told from those that stand. */
export function retractedName(id: string): string {
  return `r${id.replace(/\D/g, '')}`;
}

function isRetracted(name: string): boolean {
  return name.startsWith('r');
}

/** The number of a quote, leading to its words or to its note; a cross where it was retracted. */
export function QuoteNumber({ name, to }: { readonly name: string; readonly to: 'q' | 'n' }) {
  const which = isRetracted(name) ? 'retracted quote' : `quote ${name}`;
  return (
    <a
      class="q-number"
      href={`#${to}${name}`}
      aria-label={to === 'q' ? `Words of ${which}` : `Note on ${which}`}
    >
      {isRetracted(name) ? '×' : name}
    </a>
  );
}

/** What the marks in a text mean. */
export function KeyToMarks({ retracted = false }: { readonly retracted?: boolean }) {
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
      {retracted && (
        <span>
          <s class="q-content q-retracted">what was taken back</s>
        </span>
      )}
    </p>
  );
}

function Stretch({ segment }: { readonly segment: Segment }) {
  const { text, marks, opens } = segment;
  if (marks.length === 0) return <>{text}</>;
  const parts = new Set(marks.map(({ part }) => part));
  const content = marks.filter(({ part }) => part === 'content');
  const struck = content.length > 0 && content.every(({ name }) => isRetracted(name));
  const classes = [...parts].map((part) => `q-${part}`).concat(struck ? ['q-retracted'] : []);
  const names = [...new Set(marks.map(({ name }) => name))].join(' ');
  const isMark = parts.has('content') || parts.has('source');
  const Tag = struck ? 's' : isMark ? 'mark' : 'span';
  const [first, ...others] = opens;
  return (
    <>
      {others.map((name) => (
        <span id={`q${name}`} key={name}>
          <QuoteNumber name={name} to="n" />
        </span>
      ))}
      {first !== undefined && <QuoteNumber name={first} to="n" />}
      <Tag
        class={classes.join(' ')}
        id={first === undefined ? undefined : `q${first}`}
        data-quotes={names}
      >
        {text}
      </Tag>
    </>
  );
}
