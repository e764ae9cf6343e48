import { contentFailures as failures } from './content.failures.js';
import type { Problems } from './problems.js';
import type { OfferContent, OwnNeedContent } from './profile.content.js';
import { checkMoney, checkNumber, checkTexts, checkWhole, mostOfAnything } from './value-rules.js';
import type { ProductCode } from './values.js';
import type { Vocabulary } from './vocabulary.js';

/** Longest lead time that is taken for meant: ten years. */
const longestLeadTime = 3650;

export function checkOffer(
  offer: OfferContent,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  checkCodes(offer.codes, `${path}.codes`, vocabulary, problems);
  checkTexts(offer.texts, `${path}.texts`, vocabulary, problems);
  checkQuantities(offer, path, problems);
  checkUnit(offer.unit, path, vocabulary, problems);
  checkMoney(offer.price, `${path}.price`, vocabulary, problems);
  if (offer.delivery && !vocabulary.isIncoterm(offer.delivery.incoterm)) {
    const code = offer.delivery.incoterm;
    problems.add(`${path}.delivery.incoterm`, failures.PROFILE_UNKNOWN_INCOTERM({ code }));
  }
}

function checkQuantities(offer: OfferContent, path: string, problems: Problems): void {
  const { minimumOrder, monthlyCapacity, capacityLeft, unit, price } = offer;
  checkNumber(minimumOrder, 0, mostOfAnything, `${path}.minimumOrder`, problems);
  checkNumber(monthlyCapacity, 0, mostOfAnything, `${path}.monthlyCapacity`, problems);
  checkNumber(capacityLeft, 0, mostOfAnything, `${path}.capacityLeft`, problems);
  checkWhole(offer.leadTimeDays, 0, longestLeadTime, `${path}.leadTimeDays`, problems);
  if (capacityLeft !== null && monthlyCapacity !== null && capacityLeft > monthlyCapacity) {
    problems.add(`${path}.capacityLeft`, failures.PROFILE_CAPACITY_LEFT_OVER_CAPACITY());
  }
  const needsUnit = [minimumOrder, monthlyCapacity, capacityLeft, price].some((x) => x !== null);
  problems.require(unit !== null || !needsUnit, `${path}.unit`, failures.PROFILE_UNIT_MISSING);
}

export function checkOwnNeed(
  need: OwnNeedContent,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  checkCodes(need.codes, `${path}.codes`, vocabulary, problems);
  checkTexts(need.texts, `${path}.texts`, vocabulary, problems);
  checkNumber(need.quantity, 0, mostOfAnything, `${path}.quantity`, problems);
  checkUnit(need.unit, path, vocabulary, problems);
  problems.require(
    need.unit !== null || need.quantity === null,
    `${path}.unit`,
    failures.PROFILE_UNIT_MISSING,
  );
}

function checkUnit(
  unit: string | null,
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  if (unit !== null && !vocabulary.isUnit(unit)) {
    problems.add(`${path}.unit`, failures.PROFILE_UNKNOWN_UNIT({ code: unit }));
  }
}

function checkCodes(
  codes: readonly ProductCode[],
  path: string,
  vocabulary: Vocabulary,
  problems: Problems,
): void {
  const seen = new Set<string>();
  codes.forEach(({ system, code, edition }, i) => {
    const why = vocabulary.whatIsWrongWithCode(system, code, edition);
    if (why !== undefined) {
      problems.add(`${path}.${i}.code`, failures.PROFILE_BAD_CODE({ code, why }));
    }
    if (seen.has(system)) {
      problems.add(`${path}.${i}.system`, failures.PROFILE_CODE_GIVEN_TWICE({ system }));
    }
    seen.add(system);
  });
}
