import { contentFailures as failures } from './content.failures.js';
import type { IsoDate } from './evidence.js';
import type { Problems } from './problems.js';
import type { CertificateContent } from './profile.content.js';
import { checkDay, checkWebAddress } from './value-rules.js';
import type { Vocabulary } from './vocabulary.js';

export function checkCertificate(
  certificate: CertificateContent,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  const { scheme, scopeCodes, issuedOn, expiresOn, fileHash, check } = certificate;
  if (!vocabulary.isCertificateScheme(scheme)) {
    problems.add(`${path}.scheme`, failures.PROFILE_UNKNOWN_SCHEME({ key: scheme }));
  }
  scopeCodes.forEach(({ system, code, edition }, index) => {
    const why = vocabulary.whatIsWrongWithCode(system, code, edition);
    if (why === undefined) return;
    problems.add(`${path}.scopeCodes.${index}.code`, failures.PROFILE_BAD_CODE({ code, why }));
  });
  checkDay(issuedOn, `${path}.issuedOn`, problems);
  checkDay(expiresOn, `${path}.expiresOn`, problems);
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) {
    problems.add(`${path}.expiresOn`, failures.PROFILE_EXPIRES_BEFORE_ISSUE());
  }
  if (fileHash !== null && !/^[0-9a-f]{64}$/i.test(fileHash)) {
    problems.add(`${path}.fileHash`, failures.PROFILE_BAD_HASH());
  }
  if (check) {
    checkDay(check.checkedOn, `${path}.check.checkedOn`, problems);
    checkWebAddress(check.url, `${path}.check.url`, problems);
  }
}

/** Whether a certificate is in date on a day. One without an expiry does not run out. */
export const isInDate = (
  certificate: Pick<CertificateContent, 'issuedOn' | 'expiresOn'>,
  day: IsoDate,
): boolean =>
  (certificate.issuedOn === null || certificate.issuedOn <= day) &&
  (certificate.expiresOn === null || day <= certificate.expiresOn);
