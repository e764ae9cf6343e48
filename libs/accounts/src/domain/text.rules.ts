/** Longest e-mail address that mail servers accept (RFC 5321, 4.5.3.1, less the brackets). */
const longestEmail = 254;

/** Removes what a person does not see: outer and doubled spaces, and spelling variants of letters. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Whether a text can be an e-mail address. Only a letter shows whether it is one, so this stops
 * slips and line breaks, no more.
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= longestEmail && /^[^\s@<>",;:\\()[\]]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text);
}

/** Whether a tidied name has 1 to `most` characters and none that steer a terminal or a reader. */
export function isName(text: string, most: number): boolean {
  return (
    text.length > 0 && text.length <= most && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text)
  );
}
