const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');
const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: jsx },
      transform: jsx ? { react: { runtime: 'automatic' } } : {},
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
const transform = {
  '^.+\\.tsx$': swc(true),
  '^.+\\.[cm]?[jt]s$': swc(false),
};

/** Packages that exist as ES modules only, which jest cannot require as they are. */
const esModules = [
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer/[^/]+',
  '@borewit/text-codec',
];

const shared = {
  rootDir,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`, '<rootDir>/dist/'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** Tests that talk to PostgreSQL: one cluster for the whole run, a database of its own for each file. */
const withPostgres = {
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
};

module.exports = {
  projects: [
    {
      ...shared,
      ...withPostgres,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/src/{domain,contract,cloud}/**/*.spec.ts',
        '<rootDir>/test/cloud/**/*.spec.ts',
        '<rootDir>/test/config/**/*.spec.ts',
        '<rootDir>/test/model/**/*.spec.ts',
        '<rootDir>/test/chaos/**/*.spec.ts',
        '<rootDir>/test/access/**/*.spec.ts',
      ],
      setupFilesAfterEnv: ['<rootDir>/test/harness/time-limit.ts', '<rootDir>/test/harness/repeatable.ts'],
    },
    {
      ...shared,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/miniprogram/**/*.spec.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/test/harness/time-limit.ts'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '\\.s?css$': '<rootDir>/test/stand-ins/styles.cjs',
        '\\.(svg|png|jpg)$': '<rootDir>/test/stand-ins/picture.cjs',
        '^@tarojs/components$': '<rootDir>/test/stand-ins/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/stand-ins/taro.ts',
      },
      globals: { YIMA_API_BASE: '', YIMA_TRANSPORT: 'https', YIMA_CLOUD_ENV: '' },
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'weapp',
      runner: path.join(__dirname, 'serial-runner.cjs'),
      testEnvironment: 'jsdom',
      // The phone's network is Node's: the browser's halves of packages would refuse to work here.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['<rootDir>/test/weapp/**/*.spec.ts'],
      modulePathIgnorePatterns: [],
      setupFilesAfterEnv: ['<rootDir>/test/harness/time-limit.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'journeys',
      runner: path.join(__dirname, 'serial-runner.cjs'),
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/harness/time-limit.ts'],
    },
  ],
};
