const outside = (...allowed) => `^(?!(${allowed.join('|')}))`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one noun in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment: 'domain imports only itself and dayjs.',
      severity: 'error',
      from: { path: '^src/domain', pathNot: '\\.spec\\.ts$' },
      to: { path: outside('src/domain/', 'node_modules/dayjs/') },
    },
    {
      name: 'the-door-knows-only-the-rules',
      comment: 'contract imports domain, itself and valibot.',
      severity: 'error',
      from: { path: '^src/contract', pathNot: '\\.spec\\.ts$' },
      to: { path: outside('src/contract/', 'src/domain/', 'node_modules/valibot/', 'node_modules/dayjs/') },
    },
    {
      name: 'cloud-never-reaches-the-phone',
      severity: 'error',
      from: { path: '^src/cloud' },
      to: { path: '^src/miniprogram' },
    },
    {
      name: 'the-phone-never-reaches-the-cloud',
      severity: 'error',
      from: { path: '^src/miniprogram' },
      to: { path: '^src/cloud' },
    },
    {
      name: 'only-the-store-speaks-sql',
      comment: 'running supervises the database and listens, so it may hold a pg client.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/cloud/store/', '^src/cloud/running/', '\\.spec\\.ts$'] },
      to: { path: 'node_modules/(kysely|pg|pg-pool)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-platform-touches-the-device',
      comment: 'Pages and components may use Taro for its lifecycle hooks; stores, client and texts may not.',
      severity: 'error',
      from: {
        path: '^src/miniprogram',
        pathNot: [
          '^src/miniprogram/(platform|components)/',
          '/pages/',
          '^src/miniprogram/app\\.(config\\.)?ts$',
        ],
      },
      to: { path: 'node_modules/@tarojs/taro/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-no-page',
      severity: 'error',
      from: { path: '^src/miniprogram/(components|platform|texts|stores|client)/' },
      to: { path: '^src/miniprogram/(pages|[a-z]+/pages)/' },
    },
    {
      name: 'only-papers-set-type',
      comment: 'Whoever writes a form fills in papers/paper.ts and knows no PDF.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/cloud/papers/' },
      to: { path: 'node_modules/(pdfkit|fontkit)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.scss$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
