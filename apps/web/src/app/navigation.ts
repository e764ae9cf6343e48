import type { Viewer } from './viewer';

export interface NavigationLink {
  readonly to: string;
  /** Key of its text. */
  readonly label: string;
}

/** The links of the header for whoever is signed in. */
export function linksFor(viewer: Viewer | null | undefined): NavigationLink[] {
  const kinds = new Set(viewer?.memberships.map((one) => one.organisation?.kind));
  return [
    { to: '/suppliers', label: 'nav.suppliers' },
    ...(kinds.has('BUYER')
      ? [
          { to: '/needs', label: 'nav.myNeeds' },
          { to: '/shortlist', label: 'nav.shortlist' },
          { to: '/contacts', label: 'nav.contacts' },
        ]
      : []),
    ...(viewer && !kinds.has('BUYER') ? [{ to: '/needs', label: 'nav.openNeeds' }] : []),
    ...(viewer ? [{ to: '/searches', label: 'nav.searches' }] : []),
    ...(kinds.has('MSME')
      ? [
          { to: '/profile', label: 'nav.myProfile' },
          { to: '/profile/matches', label: 'nav.myMatches' },
          ...(kinds.has('BUYER') ? [] : [{ to: '/contacts', label: 'nav.contacts' }]),
        ]
      : []),
    ...(kinds.has('AGENCY') ? [{ to: '/agency', label: 'nav.agency' }] : []),
    ...(viewer?.isPlatformAdministrator ? [{ to: '/admin/users', label: 'nav.platform' }] : []),
    // Also in the footer: whoever is signed in has other links enough.
    ...(viewer ? [] : [{ to: '/ranking-rules', label: 'nav.rules' }]),
  ];
}
