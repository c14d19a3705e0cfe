import type { Report } from '../05-sources/report.js';
import type { Discourse } from './discourse.js';
import { nameOf } from './speaker.js';

/** Who voiced it: "Corvane said through its spokesman Jane Roe"; null where nobody is named so (semantics 83). */
export function findSpokesperson(
  { sentence, cue, source }: Report,
  discourse: Discourse,
): string | null {
  if (cue === null || source === null) return null;
  const { items } = sentence;
  const { language, bearer, text } = discourse.named;
  for (let i = cue[1]; i < Math.min(items.length - 2, cue[1] + 6); i++) {
    if (!language.voiceLinks.has(items[i]!.lower)) continue;
    const role = items.findIndex(
      (item, at) => at > i && at < i + 4 && language.spokesWords.has(item.lower),
    );
    const name = role < 0 ? undefined : items[items[role + 1]?.lower === ',' ? role + 2 : role + 1];
    const mention = name === undefined ? null : discourse.mentionOfToken(name.token);
    if (mention !== null) return nameOf(bearer.get(mention)!, text);
  }
  return null;
}
