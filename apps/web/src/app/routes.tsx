import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

interface AppRoute {
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  readonly load: () => Promise<{ default: ComponentType }>;
}

const route = (path: string, load: AppRoute['load']): AppRoute => ({
  path,
  load,
  Page: lazy(load),
});

/** Every page by its address. A new area adds its pages here and its links in `navigation.ts`. */
export const routes: readonly AppRoute[] = [
  route('/', () => import('../features/home/home.page')),
  route('/suppliers', () => import('../features/discovery/discovery.page')),
  route('/suppliers/:id', () => import('../features/supplier/supplier.page')),
  route('/compare', () => import('../features/discovery/compare.page')),
  route('/shortlist', () => import('../features/discovery/shortlist.page')),
  route('/ranking-rules', () => import('../features/rules/rules.page')),
  route('/sign-in', () => import('../features/account/sign-in.page')),
  route('/register', () => import('../features/account/register.page')),
  route('/confirm-registration', () => import('../features/account/confirm.page')),
  route('/needs', () => import('../features/needs/needs.page')),
  route('/needs/new', () => import('../features/needs/need-wizard.page')),
  route('/needs/:id/edit', () => import('../features/needs/need-wizard.page')),
  route('/needs/:id', () => import('../features/needs/need.page')),
  route('/needs/:id/why/:supplierId', () => import('../features/needs/why.page')),
  route('/profile', () => import('../features/profile/profile.page')),
  route('/profile/edit', () => import('../features/profile/profile-wizard.page')),
  route('/profile/matches', () => import('../features/profile/my-matches.page')),
  route('/agency', () => import('../features/agency/agency.page')),
];

/** Starts loading the page of an address before React asks for it. */
export function preload(path: string): void {
  const found = routes.find(({ path: pattern }) => patternOf(pattern).test(path));
  void found?.load().catch(() => undefined);
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
