/** @type {import('jest').Config} */
export default {
  // Tests run in Node itself, several files a process: the service is loaded once, not once a file. See docs/decisions/0005.
  runner: 'jest-light-runner/child-process',
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Jest would leave one core idle; on the two cores of a small machine that is half of them.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
};
