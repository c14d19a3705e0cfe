/** Parts of speech that only a finite verb has: said, says, say, would. */
export const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
