import { UrlChanges } from './print-url.js';
import { UrlValues } from './url-keys.js';

/** A speaker as a row of a table knows it. */
export interface NamedSpeaker {
  readonly id: string;
  /** people/ruth-ellery */
  readonly name: string;
}

/**
 * What leads from the quotes of a URL to those among them by one speaker. One whom the URL does not
 * ask for says them together with somebody whom it does.
 */
export function byOne(values: UrlValues, speaker: NamedSpeaker): UrlChanges {
  if (values.speaker === undefined || isAsked(values, speaker)) return { speaker: [speaker.name] };
  return { with: [...new Set([...(values.with ?? []), speaker.name])] };
}

function isAsked({ speaker: asked = [] }: UrlValues, { id, name }: NamedSpeaker): boolean {
  return [id, name, name.split('/').at(-1)!].some((each) => asked.includes(each));
}
