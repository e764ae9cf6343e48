import type { TextPart } from '../i18n/texts';

/** A page: its address, and its module under `features` without `.page.tsx`. */
export interface PageEntry {
  readonly path: string;
  readonly module: string;
  /** Texts that it needs besides those of every page. */
  readonly texts?: readonly TextPart[];
}

const desk: readonly TextPart[] = ['desk'];
const work: readonly TextPart[] = ['work'];
const account: readonly TextPart[] = ['account'];
const consents: readonly TextPart[] = ['account', 'desk'];
const matching: readonly TextPart[] = ['matching'];
const deskOfMatching: readonly TextPart[] = ['desk', 'matching'];
const deskAndWork: readonly TextPart[] = ['desk', 'work'];
const explained: readonly TextPart[] = ['work', 'reasons'];

/** Every page by its address. A new area adds its pages here and its links in `navigation.ts`. */
export const pageTable: readonly PageEntry[] = [
  { path: '/', module: 'home/home' },
  { path: '/suppliers', module: 'discovery/discovery' },
  { path: '/suppliers/:id', module: 'supplier/supplier', texts: work },
  { path: '/compare', module: 'discovery/compare' },
  { path: '/shortlist', module: 'discovery/shortlist' },
  { path: '/ranking-rules', module: 'rules/rules' },
  { path: '/sign-in', module: 'account/sign-in' },
  { path: '/register', module: 'account/register' },
  { path: '/confirm-registration', module: 'account/confirm' },
  { path: '/confirm-email', module: 'account/confirm-email' },
  { path: '/forgot-password', module: 'account/forgot-password' },
  { path: '/reset-password', module: 'account/reset-password' },
  { path: '/join', module: 'account/join' },
  { path: '/account', module: 'account/account', texts: account },
  { path: '/searches', module: 'discovery/searches' },
  { path: '/stop-alert', module: 'discovery/stop-alert' },
  { path: '/needs', module: 'needs/needs' },
  { path: '/needs/new', module: 'needs/need-wizard', texts: work },
  { path: '/needs/exposure', module: 'exposure/own-exposure', texts: matching },
  { path: '/needs/:id/edit', module: 'needs/need-wizard', texts: work },
  { path: '/needs/:id', module: 'needs/need', texts: explained },
  { path: '/needs/:id/partners', module: 'needs/partners', texts: work },
  { path: '/needs/:id/why/:supplierId', module: 'needs/why', texts: explained },
  { path: '/meeting', module: 'fairs/meeting-link', texts: work },
  { path: '/team', module: 'team/team', texts: deskAndWork },
  { path: '/contacts', module: 'contacts/contacts', texts: work },
  { path: '/profile', module: 'profile/profile', texts: work },
  { path: '/profile/edit', module: 'profile/profile-wizard', texts: work },
  { path: '/profile/certificates', module: 'profile/certificates' },
  { path: '/profile/exclusions', module: 'exclusions/exclusions', texts: work },
  { path: '/profile/consents', module: 'consents/consents', texts: consents },
  { path: '/profile/matches', module: 'profile/my-matches', texts: explained },
  { path: '/agency', module: 'agency/agency', texts: desk },
  { path: '/agency/msmes/:id', module: 'agency/msme', texts: desk },
  { path: '/agency/imports', module: 'agency/imports', texts: desk },
  { path: '/agency/imports/:id', module: 'agency/import', texts: desk },
  { path: '/agency/exposure', module: 'exposure/agency-exposure', texts: deskOfMatching },
  { path: '/agency/awards', module: 'agency/awards', texts: deskOfMatching },
  { path: '/agency/awards/:id', module: 'agency/award-import', texts: deskOfMatching },
  { path: '/organisations', module: 'admin/organisations', texts: desk },
  { path: '/msme-definitions', module: 'admin/definitions', texts: desk },
  { path: '/admin/users', module: 'admin/users', texts: desk },
  { path: '/admin/jobs', module: 'admin/jobs', texts: desk },
  { path: '/admin/weights', module: 'admin/weights', texts: deskOfMatching },
];

/** The page of an address, and the parts of the address that its path names. */
export function findPage(
  pathname: string,
): { page: PageEntry; parts: Readonly<Record<string, string>> } | undefined {
  for (const page of pageTable) {
    const pattern = new RegExp(`^${page.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(pathname);
    if (found) return { page, parts: { ...found.groups } };
  }
  return undefined;
}
