import { Ask, Operation, Variables } from '../ask.js';
import {
  addOperation,
  Changed,
  correctOperation,
  restoreOperation,
  retractOperation,
  ReviewedQuote,
  unverifyOperation,
  verifyOperation,
} from './review-operations.js';

type Form = Readonly<Record<string, string>>;

/** What came of a submitted form. */
export interface Outcome {
  /** What is wrong with it, in words for the editor; null where it was done. */
  readonly problem: string | null;
  readonly quote: ReviewedQuote | null;
  /** True where nothing was changed: the quote is what it would become. */
  readonly isPreview: boolean;
}

interface Action {
  readonly operation: Operation<Changed>;
  readonly input: (form: Form) => Variables;
}

const target = ({ id, version }: Form): Variables => ({ id, expectedVersion: Number(version) });
const withNote = (form: Form): Variables => ({ ...target(form), note: form['note'] ?? '' });

/** One speaker, nobody who can be told, or those whom an undo gives it back to. */
function patchOf({ speakerId, attributions }: Form): Variables {
  if (!attributions) return { speakerId: speakerId || null };
  try {
    return { attributions: JSON.parse(attributions) as unknown };
  } catch {
    return { attributions: [] };
  }
}

const correction = (form: Form, dryRun: boolean): Variables => ({
  ...target(form),
  patch: patchOf(form),
  kind: 'ATTRIBUTION',
  note: form['note'] || 'Attributed anew in review.',
  public: form['public'] === '1',
  dryRun,
});

const actions: Readonly<Record<string, Action>> = {
  verify: { operation: verifyOperation, input: target },
  unverify: { operation: unverifyOperation, input: target },
  preview: { operation: correctOperation, input: (form) => correction(form, true) },
  correct: { operation: correctOperation, input: (form) => correction(form, false) },
  retract: { operation: retractOperation, input: withNote },
  restore: { operation: restoreOperation, input: withNote },
  add: {
    operation: addOperation,
    input: ({ articleId, text, kind, speakerId }) => ({
      articleId,
      text,
      kind,
      attributions: [speakerId ? { speakerId } : { speakerKind: 'UNRESOLVED' }],
    }),
  },
};

/** Does what a form of the review asks for. Null where it asks for nothing that there is. */
export async function act(form: Form, ask: Ask): Promise<Outcome | null> {
  const name = form['action'] ?? '';
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) return null;
  const isPreview = name === 'preview';
  const answer = await ask(action.operation, { input: action.input(form) });
  if (answer.problem !== null) return { problem: answer.problem.message, quote: null, isPreview };
  const { quote, userErrors } = answer.data.changed;
  return { problem: userErrors[0]?.message ?? null, quote, isPreview };
}
