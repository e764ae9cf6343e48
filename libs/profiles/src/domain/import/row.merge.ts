import { foldText } from '../names.js';
import type { CertificateContent, OfferContent, ProfileContent } from '../profile.content.js';
import { isStated } from '../stated.js';
import type { LocalisedText } from '../values.js';
import type { RowContent } from './row.reader.js';

/**
 * A profile with what a row of a file states. Cells that are blank change nothing. The row's offer
 * takes the place of the one with the same name, or comes last; so does its certificate, by scheme
 * and number.
 */
export function mergeRow(before: ProfileContent, row: RowContent): ProfileContent {
  const { ownership, digital, place, ...facts } = row.facts;
  return {
    ...before,
    ...facts,
    languages: facts.languages ?? languagesOf(before, row),
    place: place
      ? {
          ...(before.place ?? place),
          name: place.name,
          region: place.region ?? before.place?.region ?? null,
        }
      : before.place,
    ownership: ownership
      ? { ...(before.ownership ?? ownership), ...withoutBlanks(ownership), prefersNotToSay: false }
      : before.ownership,
    digital: digital
      ? { ...(before.digital ?? digital), website: digital.website }
      : before.digital,
    offers: row.offer ? mergeOffer(before.offers, row.offer) : before.offers,
    certificates: row.certificate
      ? mergeCertificate(before.certificates, row.certificate)
      : before.certificates,
  };
}

/** A firm of which nobody said its languages does business in that of its offer's text. */
function languagesOf(before: ProfileContent, row: RowContent): readonly string[] {
  const language = row.offer?.texts[0]?.language;
  return before.languages.length > 0 || !language ? before.languages : [language];
}

const withoutBlanks = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<T>;

const originalName = (offer: OfferContent): string =>
  foldText(offer.texts.find(({ isOriginal }) => isOriginal)?.name ?? '');

function mergeOffer(offers: readonly OfferContent[], offer: OfferContent): OfferContent[] {
  const name = originalName(offer);
  const index = offers.findIndex((known) => originalName(known) === name);
  const known = offers[index];
  if (!known) return [...offers, offer];
  return offers.with(index, { ...overlay(known, offer), texts: mergeTexts(known, offer) });
}

/** The row's text is the original; translations stay, and a blank description changes nothing. */
function mergeTexts(known: OfferContent, row: OfferContent): LocalisedText[] {
  const original = known.texts.find(({ isOriginal }) => isOriginal);
  const translations = known.texts.filter(({ isOriginal }) => !isOriginal);
  return row.texts
    .map((text) => ({ ...text, description: text.description || (original?.description ?? '') }))
    .concat(translations.filter(({ language }) => language !== row.texts[0]?.language));
}

function mergeCertificate(
  certificates: readonly CertificateContent[],
  certificate: CertificateContent,
): CertificateContent[] {
  const index = certificates.findIndex(
    ({ scheme, number }) =>
      scheme === certificate.scheme &&
      (number === certificate.number || number === null || certificate.number === null),
  );
  const known = certificates[index];
  return known
    ? certificates.with(index, overlay(known, certificate))
    : [...certificates, certificate];
}

/** What is known, with all that the row states in its place; the id stays. */
function overlay<T extends OfferContent | CertificateContent>(known: T, row: T): T {
  const stated = Object.entries(row).filter(([key, value]) => key !== 'id' && isStated(value));
  return { ...known, ...Object.fromEntries(stated) };
}
