/** Who may import whom: docs/design.md §3. Run by `npm run check` and by the test run. */
const spec = '\\.spec\\.ts$|/test/|/bench/';
/**
 * The layers of each service, lowest first, as its `layers.ts` has them. A feature imports from its own layer and from the
 * layers before it.
 */
const LAYERS = {
  'young-people': ['register', 'deciding', 'sharing', 'upkeep'],
  'transition-plans': ['record', 'voices', 'duties', 'reading', 'upkeep'],
  referrals: ['directory', 'referral', 'sending', 'outcomes', 'integrations'],
};
const layerRules = Object.entries(LAYERS).flatMap(([service, layers]) =>
  layers.slice(0, -1).map((layer, i) => ({
    name: `6-${service}-${layer}-imports-no-higher-layer`,
    severity: 'error',
    from: { path: `^services/${service}/src/${layer}/`, pathNot: spec },
    to: { path: `^services/${service}/src/(${layers.slice(i + 1).join('|')})/` },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: '1-a-service-imports-no-other-service',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: '^services/standalone/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: '1-standalone-composes-through-the-root-module-only',
      severity: 'error',
      from: { path: '^services/standalone/', pathNot: `^services/standalone/bin/docs|${spec}` },
      to: { path: '^services/(?!standalone/)', pathNot: '^services/[^/]+/src/index\\.ts$' },
    },
    { name: '2-no-lib-imports-a-service', severity: 'error', from: { path: '^libs/' }, to: { path: '^services/' } },
    {
      name: '2-kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^(libs/(?!kernel/)|node_modules/(?!uuid|fast-check|@jest))' },
    },
    {
      name: '2-timeline-depends-on-kernel-only',
      severity: 'error',
      from: { path: '^libs/timeline/src/', pathNot: spec },
      to: { path: '^(libs/(?!kernel/|timeline/)|node_modules/(?!fast-check))' },
    },
    {
      name: '2-commands-of-the-timeline-may-build-and-pack-it',
      severity: 'error',
      from: { path: '^libs/timeline/bin/' },
      to: { path: '^(services/|libs/(?!timeline/|embedded/bin/)|node_modules/(?!picocolors|esbuild))' },
    },
    {
      name: '2-sen2-depends-on-kernel-and-timeline',
      severity: 'error',
      from: { path: '^libs/sen2/' },
      to: { path: '^libs/(?!kernel/|timeline/|sen2/)' },
    },
    {
      name: '2-names-depends-on-kernel',
      severity: 'error',
      from: { path: '^libs/names/' },
      to: { path: '^libs/(?!kernel/|names/)' },
    },
    {
      name: '2-paper-depends-on-no-lib',
      severity: 'error',
      from: { path: '^libs/paper/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(?!paper/)' },
    },
    {
      name: '2-symbols-depend-on-nothing',
      severity: 'error',
      from: { path: '^libs/symbols/' },
      to: { path: '^(libs/(?!symbols/)|node_modules/)' },
    },
    {
      name: '2-press-depends-on-kernel-and-platform',
      severity: 'error',
      from: { path: '^libs/press/' },
      to: { path: '^libs/(?!press/|kernel/|platform/)' },
    },
    {
      name: '2-prose-depends-on-no-lib',
      severity: 'error',
      from: { path: '^libs/prose/' },
      to: { path: '^libs/(?!prose/|embedded/bin/)' },
    },
    {
      name: '2-contracts-depend-on-kernel-and-timeline',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^libs/(?!kernel/|timeline/|contracts/)' },
    },
    {
      name: '2-platform-below-messaging-and-testing',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: spec },
      to: { path: '^libs/(?!kernel/|timeline/|contracts/|platform/)' },
    },
    {
      name: '2-messaging-below-testing',
      severity: 'error',
      from: { path: '^libs/messaging/', pathNot: spec },
      to: { path: '^libs/(?!kernel/|contracts/|platform/|messaging/)' },
    },
    {
      name: '2-embedded-below-testing',
      severity: 'error',
      from: { path: '^libs/embedded/', pathNot: spec },
      to: { path: '^libs/(?!kernel/|platform/|embedded/)' },
    },
    {
      name: '3-a-lib-is-imported-by-its-name',
      severity: 'error',
      from: { path: '^services/[^/]+/src/', pathNot: '\\.generated\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: '3-a-lib-imports-another-by-its-name',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/' },
      to: { path: '^libs/(?!$1/)', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: '4-rules-are-pure',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      // Node's hashes and the arithmetic of IP addresses, Node's and ipaddr.js', are pure; the permission table and the actor's shape are data. Of the platform, services' rules
      // see types alone (the next rule), such as the roles that their tables name.
      to: {
        path: '.',
        pathNot:
          '^libs/(kernel|names|symbols|timeline|contracts)/|\\.(rules|values|words)\\.ts$|^(node:)?(crypto|net)$|node_modules/(syllable|flesch-kincaid|ipaddr\\.js)/|^libs/platform/src/access/(permissions|actor)\\.ts$|^libs/platform/src/index\\.ts$',
      },
    },
    {
      name: '4-values-and-words-are-data',
      severity: 'error',
      from: { path: '^services/[^/]+/src/.*\\.(values|words)\\.ts$' },
      to: { path: '\\.(?!(rules|values|words)\\.)[a-z]+\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: '4-rules-take-types-alone-from-the-platform',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: '^libs/platform/src/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: '5-who-sees-typeorm',
      severity: 'error',
      from: {
        path: '^(services|libs)/',
        pathNot:
          '\\.(entity|table|service|queries|writes|work)\\.ts$|/database/|^libs/(platform|messaging|testing)/|' + spec,
      },
      to: { path: '^node_modules/(typeorm|pg)/' },
    },
    {
      name: '5-only-messaging-sees-nats',
      severity: 'error',
      from: { path: '^(services|libs)/', pathNot: '^libs/messaging/' },
      to: { path: '^node_modules/@nats-io/' },
    },
    ...layerRules,
    {
      // Rules, queries and parts of use cases are shared between features; routes, handlers and wiring are not.
      name: '6-a-feature-keeps-its-routes-and-handlers-to-itself',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/([^/]+/[^/]+)/', pathNot: '\\.module\\.ts$|' + spec },
      to: {
        path: '^services/$1/src/[^/]+/[^/]+/.*\\.(controller|handlers|module)\\.ts$',
        pathNot: '^services/$1/src/$2/',
      },
    },
    {
      // The record layers and the folders named `…-record` share their tables; upkeep works on every table.
      name: '6-a-table-above-the-records-belongs-to-its-feature',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/((?!upkeep/)[^/]+/[^/]+)/', pathNot: spec },
      to: {
        path: '^services/$1/src/[^/]+/[^/]+/.*\\.(entity|table)\\.ts$',
        pathNot: '^services/$1/src/($2/|(register|record|voices|directory|referral)/|[^/]+/[^/]+-record/)',
      },
    },
    {
      name: '6-a-feature-knows-nothing-of-how-its-service-is-put-together',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/[^/]+/[^/]+/', pathNot: `^services/portal/|${spec}` },
      to: { path: '^services/$1/src/[^/]+\\.ts$|^services/$1/src/[^/]+/[^/]+\\.ts$' },
    },
    {
      name: '7-a-page-of-the-portal-imports-no-other-page',
      severity: 'error',
      from: { path: '^services/portal/src/pages/([^/]+)/', pathNot: spec },
      to: { path: '^services/portal/src/pages/', pathNot: '^services/portal/src/pages/$1/' },
    },
    {
      name: '7-what-pages-stand-on-imports-no-page',
      severity: 'error',
      from: { path: '^services/portal/src/(api|database|session|sign-in|web)/' },
      to: { path: '^services/portal/src/pages/' },
    },
    {
      name: '7-a-presenter-asks-no-service',
      severity: 'error',
      from: { path: '^services/portal/src/.*\\.presenter\\.ts$' },
      to: { path: '\\.(controller|service)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
