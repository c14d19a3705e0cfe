const past = /^(?:the )?(?:former|ex|late|erstwhile|one-time|onetime|then|previous|retired)\b/i;

/** Whether words for an office say that it was held before: it tells nothing of the day. */
export function isPastOffice(role: string | null): boolean {
  return role !== null && past.test(role);
}
