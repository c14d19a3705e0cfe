import type { FindViewer } from '../../security/api-keys/find-viewer.js';
import type { Results } from './open-subscription.js';

/**
 * The results for as long as the key holds: it is looked up again before each, so that a revoked or
 * expired one hears nothing more. Without a key nothing is looked up.
 */
export function whileAdmitted(
  results: Results,
  key: string | undefined,
  findViewer: FindViewer,
): Results {
  if (key === undefined) return results;
  const next = async (): ReturnType<Results['next']> => {
    const result = await results.next();
    if (result.done || (await findViewer(key)) !== null) return result;
    await results.return?.();
    return { done: true, value: undefined };
  };
  return {
    next,
    return: async () => {
      await results.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
