import { View } from '../define-page.js';

/** Why a key is asked for: nobody has signed in, the session is over, or the last key was not good. */
export type SignInCause = 'none yet' | 'session over' | 'wrong key';

/** The form that takes a key, once, and what was wrong before. */
export function signInView(path: string, cause: SignInCause): View {
  const wrong = cause === 'wrong key';
  return {
    status: cause === 'none yet' ? 200 : 401,
    title: 'Sign in to review',
    body: (
      <>
        <header class="page-head">
          <h1>Who are you?</h1>
          <p class="lead">
            Reviewing needs an editor’s key. You stay signed in for eight hours, or until the key
            ends. Your browser gets a cookie that only these pages can use; the server keeps the key
            in a form that only this cookie opens.
          </p>
        </header>
        {cause === 'session over' && (
          <div class="failure" role="alert">
            <strong>Nothing was changed.</strong> Your session is over: sign in and decide again.
          </div>
        )}
        {wrong && (
          <div class="failure" role="alert">
            <strong>This key is not good.</strong> It is malformed, unknown, revoked or expired.
            Make one with <code>npx whosaid keys create NAME --role EDITOR</code>.
          </div>
        )}
        <form method="post" action={path} class="filters">
          <div class="field wide">
            <label for="key">Key</label>
            <input
              id="key"
              name="key"
              type="password"
              autocomplete="off"
              required
              aria-invalid={wrong || undefined}
            />
          </div>
          <button type="submit">Sign in</button>
        </form>
      </>
    ),
  };
}
