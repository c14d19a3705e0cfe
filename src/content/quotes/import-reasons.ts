/** What revisions give as the reason where an import changed a quote: it tells them from edits. */
export const importReasons = {
  continued: 'The import has it otherwise now.',
  dropped: 'The import does not have it any more.',
} as const;
