import { AnnotatedText, KeyToMarks, QuoteNumber } from '../annotated/annotated-text.js';
import { Why } from '../annotated/why.js';
import { Answer, Operation } from '../ask.js';
import { definePage, PageRequest } from '../define-page.js';
import { AskedBy } from '../parts/asked-by.js';
import { Failure } from '../parts/panel.js';
import { count, percent } from '../words/numbers.js';
import { kindName, namelessSpeaker } from '../words/speakers.js';

interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

interface Said {
  readonly text: string | null;
  readonly span: TextSpan | null;
  readonly name: string | null;
  readonly honorific: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly speakerKind: string;
  readonly confidence: number;
  readonly reason: string;
  readonly chain: readonly TextSpan[];
  readonly candidates: readonly string[];
}

interface Found {
  readonly kind: string;
  readonly spans: readonly TextSpan[];
  readonly cueSpan: TextSpan | null;
  readonly addressee: string | null;
  readonly attributions: readonly Said[];
  readonly confidence: number;
}

interface Extraction {
  readonly extractQuotes: { readonly language: string; readonly quotes: readonly Found[] };
}

/** Who says what in a text that is not stored. */
export const tryOperation: Operation<Extraction> = {
  document: `query Try($text: String!) {
  extractQuotes(text: $text) {
    language
    quotes {
      kind
      spans { start end exact }
      cueSpan { start end exact }
      addressee
      confidence
      attributions {
        text
        span { start end exact }
        name
        honorific
        role
        organisation
        speakerKind
        confidence
        reason
        chain { start end exact }
        candidates
      }
    }
  }
}`,
};

const example = `The lighthouse on Farrow Point will be switched off in May, Environment Secretary Nadia Brookes told councillors on Tuesday.

“Nobody sails by it any more,” she said. “What the birds need is the dark.”

Keeper Tomas Lind, who has lived there for 31 years, disagreed. “Ask the boats that came in last winter,” he said. According to the Coastal Trust, 40 vessels still rely on the light.`;

/** /try: the quotes of a pasted text, marked in it. */
export const tryPage = definePage({
  path: '/try',
  nav: 'Try a text',
  keys: [],
  takesForm: true,
  load: async ({ form }, ask) => {
    const text = form['text']?.replace(/\r\n?/g, '\n') ?? '';
    return { text, answer: text.trim() === '' ? null : await ask(tryOperation, { text }) };
  },
  view: ({ text, answer }, request) => ({
    title: 'Try a text',
    body: (
      <>
        <header class="page-head">
          <h1>Who says what in your text?</h1>
          <p class="lead">
            Paste an article and see each quote, who says it and why. Nothing is stored.
          </p>
        </header>
        {answer !== null && <Result text={text} answer={answer} request={request} />}
        <form method="post" action="/try#found">
          <label for="text">{answer === null ? 'Text' : 'Another text, or this one changed'}</label>
          <textarea id="text" name="text" rows={answer === null ? 14 : 8} required>
            {answer === null ? example : text}
          </textarea>
          <p class="row">
            <button type="submit">Find the quotes</button>
            <span class="meta">Up to 200,000 characters; English works best.</span>
          </p>
        </form>
      </>
    ),
  }),
});

interface ResultProps {
  readonly text: string;
  readonly answer: Answer<Extraction>;
  readonly request: PageRequest;
}

function Result({ text, answer, request }: ResultProps) {
  return (
    <section class="panel found" id="found" aria-labelledby="found-title" tabIndex={-1}>
      {answer.problem === null ? (
        <Marks text={text} {...answer.data.extractQuotes} />
      ) : (
        <>
          <h2 id="found-title">What was found?</h2>
          <Failure problem={answer.problem} here="/try" />
        </>
      )}
      <AskedBy asked={answer} origin={request.origin} />
    </section>
  );
}

function Marks({ text, language, quotes }: { text: string } & Extraction['extractQuotes']) {
  const marked = quotes.map((quote, index) => ({
    ...quote,
    name: String(index + 1),
    sources: quote.attributions.flatMap(({ span }) => (span === null ? [] : [span])),
  }));
  const speakers = new Set(
    quotes.flatMap(({ attributions }) => attributions.flatMap(({ name }) => name ?? [])),
  );
  return (
    <>
      <h2 id="found-title">
        {quotes.length === 0
          ? 'No quotes were found.'
          : count(quotes.length, 'quote') + byWhom(speakers.size)}
      </h2>
      <KeyToMarks />
      <AnnotatedText
        text={text}
        language={language}
        quotes={marked}
        note={(quote) => <Note quote={quote} name={quote.name} />}
      />
    </>
  );
}

function byWhom(speakers: number): string {
  return speakers === 0 ? ', none by a named speaker' : ` by ${count(speakers, 'named speaker')}`;
}

function Note({ quote, name }: { readonly quote: Found; readonly name: string }) {
  const { attributions, kind, addressee, confidence } = quote;
  return (
    <>
      <QuoteNumber name={name} to="q" />{' '}
      {attributions.map((said, index) => (
        <span class="who-said" key={index}>
          {index > 0 && ' and '}
          {said.name ?? namelessSpeaker[said.speakerKind]}
        </span>
      ))}
      <Office said={attributions[0]} />
      <div class="meta tags">
        <span class="tag">{kindName[kind]}</span>
        <span class="tag">machine-read, {percent(confidence)}</span>
        {addressee !== null && <span class="tag">to {addressee}</span>}
      </div>
      {attributions.map((said, index) => (
        <Why
          key={index}
          who={attributions.length > 1 ? (said.name ?? said.text ?? undefined) : undefined}
          printed={said.text}
          reason={said.reason}
          confidence={said.confidence}
          chain={said.chain.map(({ exact }) => exact)}
          candidates={said.candidates}
        />
      ))}
    </>
  );
}

function Office({ said }: { readonly said: Said | undefined }) {
  const office = [said?.role, said?.organisation].filter(Boolean).join(', ');
  return office === '' ? null : <div>{office}</div>;
}
