/** What index.html holds in place of the nonce; Vite writes it there. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The policy of a page: scripts of the app alone, styles of the app and those that carry this
 * answer's nonce, requests to the app's own api alone.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of everything that the web app is served with. */
export const safetyHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** Addresses that belong to the api and never show the app, not even when nothing is there. */
const apiPaths = ['/graphql', '/livez', '/readyz', '/metrics', '/assets', '/photos'];

export const isApiPath = (path: string): boolean =>
  apiPaths.some((one) => path === one || path.startsWith(`${one}/`));
