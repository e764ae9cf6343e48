import { contentFailures as failures } from './content.failures.js';
import { checkSize } from './content-size.js';
import { checkCertificate } from './certificate-rules.js';
import { checkOffer, checkOwnNeed } from './offer-rules.js';
import { type Problem, Problems } from './problems.js';
import { checkPhotos } from './photo.rules.js';
import type { OwnershipFacts } from './ownership.facts.js';
import type { ProfileContent } from './profile.content.js';
import {
  checkEach,
  checkMoney,
  checkNumber,
  checkTexts,
  checkWebAddress,
  checkWhole,
} from './value-rules.js';
import type { Vocabulary } from './vocabulary.js';

/** No business on record is older; the oldest known was founded in 578. */
const earliestYear = 500;

/**
 * Checks that all that is stated can be true. What is not stated is no problem here; see
 * `checkMinimum`.
 * @param year the present year: nothing was founded after it.
 */
export function checkContent(
  content: ProfileContent,
  vocabulary: Vocabulary,
  year: number,
): Problem[] {
  const problems = new Problems();
  checkFacts(content, vocabulary, year, problems);
  checkOwnership(content.ownership, problems);
  checkPhotos(content.photos, vocabulary, problems);
  content.offers.forEach((offer, i) => checkOffer(offer, `offers.${i}`, vocabulary, problems));
  content.certificates.forEach((certificate, i) => {
    checkCertificate(certificate, `certificates.${i}`, vocabulary, problems);
  });
  content.ownNeeds.forEach((need, i) => checkOwnNeed(need, `ownNeeds.${i}`, vocabulary, problems));
  return problems.all;
}

function checkFacts(
  content: ProfileContent,
  vocabulary: Vocabulary,
  year: number,
  problems: Problems,
): void {
  checkWhole(content.foundedYear, earliestYear, year, 'foundedYear', problems);
  checkWhole(content.exportingSince, earliestYear, year, 'exportingSince', problems);
  checkNumber(content.staff, 0, 1_000_000, 'staff', problems);
  checkPlace(content.place, problems);
  if (content.isicDivision !== null && !vocabulary.isIsicDivision(content.isicDivision)) {
    const code = content.isicDivision;
    problems.add('isicDivision', failures.PROFILE_UNKNOWN_ISIC_DIVISION({ code }));
  }
  checkTexts(content.about, 'about', vocabulary, problems);
  for (const list of ['targetMarkets', 'exportMarkets'] as const) {
    checkEach(content[list], list, problems, vocabulary.isEconomy.bind(vocabulary), (code) =>
      failures.PROFILE_UNKNOWN_ECONOMY({ code }),
    );
  }
  checkEach(
    content.languages,
    'languages',
    problems,
    (tag) => vocabulary.isLanguage(tag),
    (tag) => failures.PROFILE_UNKNOWN_LANGUAGE({ tag }),
  );
  checkMoney(content.wantedOrder, 'wantedOrder', vocabulary, problems);
  const { paymentTerms, digital, green } = content;
  checkWhole(
    paymentTerms?.daysAfterDelivery ?? null,
    0,
    365,
    'paymentTerms.daysAfterDelivery',
    problems,
  );
  checkNumber(
    paymentTerms?.advancePercent ?? null,
    0,
    100,
    'paymentTerms.advancePercent',
    problems,
  );
  checkWebAddress(digital?.website ?? null, 'digital.website', problems);
  for (const share of ['renewableEnergyPercent', 'recycledInputPercent'] as const) {
    checkNumber(green?.[share] ?? null, 0, 100, `green.${share}`, problems);
  }
}

function checkPlace(place: ProfileContent['place'], problems: Problems): void {
  if (!place) return;
  checkNumber(place.latitude, -90, 90, 'place.latitude', problems);
  checkNumber(place.longitude, -180, 180, 'place.longitude', problems);
  problems.require(
    (place.latitude === null) === (place.longitude === null),
    'place',
    failures.PROFILE_HALF_A_POSITION,
  );
}

function checkOwnership(ownership: OwnershipFacts | null, problems: Problems): void {
  if (!ownership) return;
  const { prefersNotToSay, ...facts } = ownership;
  for (const [name, value] of Object.entries(facts)) {
    if (name.endsWith('Percent') && typeof value === 'number') {
      checkNumber(value, 0, 100, `ownership.${name}`, problems);
    }
  }
  const saysAnything = Object.values(facts).some((value) => value !== null);
  if (prefersNotToSay && saysAnything) {
    problems.add('ownership', failures.PROFILE_SAYS_AND_SAYS_NOT());
  }
}

/**
 * The least that a profile needs to be published: a legal name, a town, one language of business,
 * and one product or service with a name.
 */
export function checkMinimum(content: ProfileContent): Problem[] {
  const problems = new Problems();
  problems.require(!!content.legalName?.trim(), 'legalName', failures.PROFILE_LEGAL_NAME_MISSING);
  problems.require(!!content.place?.name.trim(), 'place.name', failures.PROFILE_PLACE_MISSING);
  problems.require(content.languages.length > 0, 'languages', failures.PROFILE_LANGUAGE_MISSING);
  problems.require(content.offers.length > 0, 'offers', failures.PROFILE_OFFER_MISSING);
  content.offers.forEach((offer, i) => {
    const original = offer.texts.find((text) => text.isOriginal);
    problems.require(
      !!original?.name.trim(),
      `offers.${i}.texts`,
      failures.PROFILE_OFFER_NAME_MISSING,
    );
  });
  return problems.all;
}

/** All that keeps a profile from being published: too much, missing or wrong. */
export const findProblems = (
  content: ProfileContent,
  vocabulary: Vocabulary,
  year: number,
): Problem[] => [
  ...checkSize(content),
  ...checkMinimum(content),
  ...checkContent(content, vocabulary, year),
];
