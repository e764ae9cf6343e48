import type { NeedContent } from '#sourcing';
import type { DemoMsme } from './demo.types.js';

/** Whether one code is the other, or stands above it in the same system. */
const isRelated = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** Whether the MSME offers what the need's codes name. */
export const offersProduct = (msme: DemoMsme, codes: NeedContent['codes']): boolean =>
  msme.content.offers.some((offer) =>
    offer.codes.some((own) =>
      codes.some((wanted) => own.system === wanted.system && isRelated(own.code, wanted.code)),
    ),
  );

/** Whether the MSME holds a certificate of the scheme that is in date on the day and covers the codes. */
export const holds = (
  msme: DemoMsme,
  scheme: string,
  day: string,
  codes: NeedContent['codes'],
): boolean =>
  msme.content.certificates.some(
    (one) =>
      one.scheme === scheme &&
      one.expiresOn !== null &&
      one.expiresOn >= day &&
      (one.scopeCodes.length === 0 ||
        one.scopeCodes.some((covered) =>
          codes.some(
            ({ system, code }) => covered.system === system && isRelated(covered.code, code),
          ),
        )),
  );

/** Those who offer the product, may supply it, and hold the certificates that are a must. */
export function findPlausible(
  need: NeedContent,
  msmes: readonly DemoMsme[],
  day: string,
): DemoMsme[] {
  const musts = need.certificates.filter(({ stance }) => stance === 'must');
  return msmes.filter(
    (msme) =>
      offersProduct(msme, need.codes) &&
      (need.allowedEconomies.length === 0 || need.allowedEconomies.includes(msme.economy)) &&
      musts.every(({ name }) => holds(msme, name, day, need.codes)),
  );
}
