import { withoutTypenames } from '../../graphql/without-typenames';
import type {
  MyProfileFactsFragment,
  SaveProfileDraftInput,
} from '../../graphql/generated/profile';

type Draft = MyProfileFactsFragment['draft'];
export type CertificateForm = Omit<Draft['certificates'][number], '__typename'>;
type CertificateInput = NonNullable<SaveProfileDraftInput['changes']['certificates']>[number];

export function emptyCertificate(draft: Draft): CertificateForm {
  return {
    id: null,
    scheme: '',
    holderName: draft.legalName ?? '',
    scope: null,
    number: null,
    issuer: null,
    issuedOn: null,
    expiresOn: null,
    accreditationBody: null,
    edition: null,
    fileHash: null,
    sites: [],
    scopeCodes: [],
  };
}

/** What the api takes: those with a scheme, whole, since the list is replaced as a whole. */
export function toCertificateInputs(forms: readonly CertificateForm[]): CertificateInput[] {
  return forms
    .filter(({ scheme }) => scheme !== '')
    .map((form) => ({
      id: form.id,
      scheme: form.scheme,
      holderName: form.holderName,
      scope: form.scope || null,
      number: form.number || null,
      issuer: form.issuer || null,
      issuedOn: form.issuedOn || null,
      expiresOn: form.expiresOn || null,
      accreditationBody: form.accreditationBody,
      edition: form.edition,
      fileHash: form.fileHash,
      sites: form.sites,
      scopeCodes: withoutTypenames(form.scopeCodes),
    }));
}

/** How a certificate stands on a day: lapsed, about to lapse within 60 days, or fine. */
export function expiryState(
  expiresOn: string | null,
  today: string,
): 'lapsed' | 'soon' | 'fine' | 'unknown' {
  if (!expiresOn) return 'unknown';
  if (expiresOn < today) return 'lapsed';
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  return days <= 60 ? 'soon' : 'fine';
}
