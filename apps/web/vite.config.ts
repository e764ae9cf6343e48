import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** The api that a development server passes its requests on to. */
const api = 'http://localhost:4000';

/** Lays the list of trusted documents beside the app, where the api looks for it. */
const trustedDocuments: Plugin = {
  name: 'trusted-documents',
  apply: 'build',
  closeBundle() {
    const name = 'trusted-documents.json';
    const home = import.meta.dirname;
    copyFileSync(join(home, name), join(home, '../../dist/apps/web', name));
  },
};

/**
 * The web app. Vite's own compiler reads tsx; the api replaces the nonce in index.html for each
 * answer, so that the policy of the page needs no `unsafe-inline`.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [trustedDocuments],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        // Few files: each costs a turn on a slow line. What most pages share goes together.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@?urql|wonka|@0no-co|i18next|react-i18next)[\\/]/,
            },
            { name: 'ui', test: /@mantine/, minShareCount: 6 },
            { name: 'shared', test: /apps[\\/]web[\\/]src/, minShareCount: 6 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
});
