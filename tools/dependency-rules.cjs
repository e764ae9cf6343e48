/**
 * The direction of imports between areas, as in docs/architecture.md. `allowed` lists, for each
 * library, the libraries that it may use; everything else is an error, and so is every cycle.
 */
const pure = ['kernel', 'match-engine', 'scheduler'];

const allowed = {
  kernel: [],
  'match-engine': ['kernel'],
  scheduler: ['kernel'],
  engines: ['kernel'],
  platform: ['kernel'],
  taxonomy: ['kernel', 'platform'],
  accounts: ['kernel', 'platform', 'taxonomy'],
  profiles: ['kernel', 'platform', 'taxonomy', 'accounts'],
  sourcing: ['kernel', 'platform', 'taxonomy', 'accounts'],
  discovery: ['kernel', 'platform', 'taxonomy', 'accounts', 'profiles', 'sourcing'],
  matching: [
    'kernel',
    'platform',
    'taxonomy',
    'accounts',
    'profiles',
    'sourcing',
    'discovery',
    'match-engine',
  ],
  fairs: [
    'kernel',
    'platform',
    'taxonomy',
    'accounts',
    'profiles',
    'sourcing',
    'matching',
    'scheduler',
  ],
};

const between = Object.entries(allowed).map(([area, uses]) => ({
  name: `${area}-uses-only-${uses.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^libs/${area}/` },
  to: { path: '^libs/', pathNot: [area, ...uses].map((name) => `^libs/${name}/`) },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'narrow-door',
      comment: 'An area is imported only through its index.ts.',
      severity: 'error',
      from: { path: '^(?:libs|apps|test)/([^/]+)/', pathNot: '^test/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'libs-do-not-use-apps',
      severity: 'error',
      comment: 'Their integration tests use the shared test support.',
      from: { path: '^libs/', pathNot: '\\.int-spec\\.ts$' },
      to: { path: '^(apps|test|migrations)/' },
    },
    {
      name: 'pure-libraries',
      comment: 'No framework, clock or environment in the pure libraries.',
      severity: 'error',
      from: {
        path: `^libs/(${pure.join('|')})/`,
        pathNot: ['\\.(spec|int-spec)\\.ts$', '\\.worker\\.ts$'],
      },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'],
        pathNot: 'node_modules/highs',
      },
    },
    {
      name: 'pure-domain',
      comment: 'domain/ folders hold rules over plain data.',
      severity: 'error',
      from: { path: '/domain/', pathNot: '\\.(spec|int-spec)\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'] },
    },
    {
      name: 'domain-stays-inside',
      comment: 'domain/ uses its own folder and other areas through their doors only.',
      severity: 'error',
      from: { path: '^(libs/[^/]+/src)/domain/', pathNot: '\\.(spec|int-spec)\\.ts$' },
      to: {
        path: '^libs/',
        pathNot: ['^$1/domain/', '^libs/kernel/', '^libs/match-engine/', '^libs/scheduler/'],
      },
    },
    ...between,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.runtime)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['iloilo:source', 'import', 'node', 'default'] },
  },
};
