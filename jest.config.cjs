module.exports = {
  // Every processor works: jest leaves one idle by itself, which is half of a machine with two.
  maxWorkers: '100%',
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: { '^mocha$': '<rootDir>/tests/shims/mocha.cjs' },
  globalSetup: '<rootDir>/tests/compileContent.ts',
};
