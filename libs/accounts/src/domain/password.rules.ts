/** NIST SP 800-63B-4, 3.1.1.2: a password that is the only factor has at least 15 characters. */
export const shortestPassword = 15;

/** Long enough for any phrase; a bound, because hashing megabytes is an attack. */
export const longestPassword = 256;

/** Fewest different characters: stops `aaaaaaaaaaaaaaa`, lets every phrase pass. */
const fewestDifferent = 6;

/** What is wrong with a password. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_PLAIN';

/**
 * Judges a new password. Following NIST SP 800-63B-4 there are no rules about digits or signs;
 * what anybody would guess first (the person's own name or address) is refused.
 * @param personal what is known of the person: name and address.
 */
export function findPasswordFault(
  password: string,
  personal: readonly string[],
): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return 'TOO_SHORT';
  if (length > longestPassword) return 'TOO_LONG';
  const plain = password.toLowerCase();
  const isPersonal = personal.some((text) => isMostly(plain, text.toLowerCase()));
  return isPersonal || new Set(plain).size < fewestDifferent ? 'TOO_PLAIN' : undefined;
}

/** Whether a text is little more than a part that is known. */
function isMostly(text: string, part: string): boolean {
  return part.length >= 3 && text.includes(part) && part.length * 2 > text.length;
}
