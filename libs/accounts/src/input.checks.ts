import { type InputProblem, InvalidInput, problemAt, refuse } from '#platform';
import { isEconomyCode } from '#taxonomy';
import { accountFailures } from './accounts.errors.js';
import { findPasswordFault, longestPassword, shortestPassword } from './domain/password.rules.js';
import { isEmailAddress, isName } from './domain/text.rules.js';

/** Longest name of a person or an organisation, in characters. */
const longestName = 200;

/** Gives up with all problems at once, if there are any. */
export function refuseProblems(problems: readonly InputProblem[]): void {
  if (problems.length > 0) refuse(new InvalidInput(problems));
}

export function checkEmail(path: string, email: string): InputProblem[] {
  return isEmailAddress(email) ? [] : [problemAt(path, accountFailures.BAD_EMAIL())];
}

export function checkName(path: string, name: string): InputProblem[] {
  if (isName(name, longestName)) return [];
  return [problemAt(path, accountFailures.BAD_NAME({ most: longestName }))];
}

/** @param personal the person's name and address, which make a bad password. */
export function checkPassword(
  path: string,
  password: string,
  personal: readonly string[],
): InputProblem[] {
  const fault = findPasswordFault(password, personal);
  return fault ? [problemAt(path, passwordTexts[fault]())] : [];
}

const passwordTexts = {
  TOO_SHORT: () => accountFailures.PASSWORD_TOO_SHORT({ least: shortestPassword }),
  TOO_LONG: () => accountFailures.PASSWORD_TOO_LONG({ most: longestPassword }),
  TOO_PLAIN: () => accountFailures.PASSWORD_TOO_PLAIN(),
};

export function checkEconomy(path: string, economy: string): InputProblem[] {
  return isEconomyCode(economy) ? [] : [problemAt(path, accountFailures.UNKNOWN_ECONOMY())];
}
