/**
 * Two tiers, one command each: `*.spec.ts` are pure and need nothing,
 * `*.int-spec.ts` and `test/**` run on real services that the setup starts.
 */
const shared = {
  testEnvironment: '<rootDir>/test/support/plain.environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
  moduleNameMapper: {
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.runtime'],
  rootDir: import.meta.dirname,
};

export default {
  // Real servers on a shared machine: a slow answer is no wrong answer. Jest takes this limit for
  // all projects or none.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '**/src/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.js',
        '<rootDir>/test/properties/**/*.spec.ts',
      ],
      setupFiles: ['<rootDir>/test/support/properties.setup.ts'],
    },
    {
      ...shared,
      displayName: 'services',
      testMatch: ['**/src/**/*.int-spec.ts', '<rootDir>/test/{contracts,api,faults}/**/*.spec.ts'],
      // jest loads these outside its own module system, so they come from the build.
      globalSetup: '<rootDir>/dist/test/support/services.setup.js',
      globalTeardown: '<rootDir>/dist/test/support/services.teardown.js',
      setupFiles: ['reflect-metadata'],
    },
    {
      ...shared,
      displayName: 'web',
      testMatch: ['<rootDir>/test/web/**/*.spec.ts'],
      globalSetup: '<rootDir>/dist/test/support/services.setup.js',
      globalTeardown: '<rootDir>/dist/test/support/services.teardown.js',
      setupFiles: ['reflect-metadata'],
    },
  ],
};
