import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';

/** The api that a development server passes its requests on to. */
const api = 'http://localhost:4000';

const home = import.meta.dirname;
const target = join(home, '../../dist/apps/web');

/** Lays the list of trusted documents beside the app, where the api looks for it. */
const trustedDocuments: Plugin = {
  name: 'trusted-documents',
  apply: 'build',
  closeBundle() {
    const name = 'trusted-documents.json';
    copyFileSync(join(home, name), join(target, name));
  },
};

/** Builds what plans the first load of a page for the api too, which does that for each answer. */
const pagePlan: Plugin = {
  name: 'page-plan',
  apply: 'build',
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: join(home, 'src/app/page-plan.ts'),
        outDir: join(target, 'server'),
        target: 'es2022',
      },
    });
  },
};

/**
 * The web app. Vite's own compiler reads tsx; the api replaces the nonce in index.html for each
 * answer, so that the policy of the page needs no `unsafe-inline`.
 */
export default defineConfig({
  root: home,
  plugins: [trustedDocuments, pagePlan],
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
            {
              name: 'ui',
              test: /@mantine(?!.*[\\/](Combobox|Floating|MultiSelect|NumberInput|PasswordInput|PillsInput|Popover|Radio|ScrollArea|Table|TagsInput|Textarea)[\\/])/,
              minShareCount: 2,
            },
            {
              name: 'tables',
              test: /(@mantine.*[\\/](ScrollArea|Table)[\\/]|[\\/]stacked-table)/,
              minShareCount: 2,
            },
            { name: 'forms', test: /@floating-ui|@mantine/, minShareCount: 2 },
            {
              name: 'shared',
              test: /apps[\\/]web[\\/]src[\\/](?!graphql[\\/]generated)/,
              minShareCount: 4,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
});
