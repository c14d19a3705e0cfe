/** Real Postgres, ESM, decorators with metadata: see tests/README.md. */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/bench/', '<rootDir>/tests/soak/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
      },
    ],
  },
  globalSetup: '<rootDir>/tests/support/global-setup.js',
  globalTeardown: '<rootDir>/tests/support/global-teardown.js',
  setupFilesAfterEnv: ['<rootDir>/tests/support/after-each-file.ts'],
  reporters: ['default', '<rootDir>/tests/support/counting-reporter.js'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // modules of a test file stay in memory for ever under ESM: begin anew now and then
  workerIdleMemoryLimit: '1GB',
};
