import type { InputProblem } from '#platform';
import { problemAt } from '#platform';
import { isEmailAddress, isName, tidy } from '#accounts';
import { type ContactDetails, isPhoneNumber } from '../domain/contact.rules.js';
import { profileFailures } from '../profiles.errors.js';

const longestName = 200;
/** Longest message and reason, in characters. */
export const longestContactText = 1000;

/** Details as somebody typed them. */
export type TypedDetails = Omit<ContactDetails, 'phone'> & { readonly phone?: string | null };

/** Takes away what nobody sees; an empty phone number is none. */
export function tidyDetails({ name, email, phone }: TypedDetails): ContactDetails {
  return { name: tidy(name), email: email.trim(), phone: phone?.trim() || null };
}

/** What is wrong with details, each at its place under `path`. */
export function checkDetails(path: string, details: ContactDetails): InputProblem[] {
  const problems: InputProblem[] = [];
  if (!isName(details.name, longestName)) {
    problems.push(problemAt(`${path}.name`, profileFailures.CONTACT_BAD_NAME()));
  }
  if (!isEmailAddress(details.email)) {
    problems.push(problemAt(`${path}.email`, profileFailures.CONTACT_BAD_EMAIL()));
  }
  if (details.phone !== null && !isPhoneNumber(details.phone)) {
    problems.push(problemAt(`${path}.phone`, profileFailures.CONTACT_BAD_PHONE()));
  }
  return problems;
}

export function checkText(path: string, text: string): InputProblem[] {
  if (text.length <= longestContactText) return [];
  return [problemAt(path, profileFailures.CONTACT_TEXT_TOO_LONG({ most: longestContactText }))];
}
