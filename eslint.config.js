import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './web/svelte.config.js';

const LONGEST_FILE = ['error', { max: 300, skipBlankLines: false, skipComments: false }];

/** One level, one thing: what does not fit becomes a named object or another function. */
const small = {
  'max-lines': LONGEST_FILE,
  '@typescript-eslint/max-params': ['error', { max: 4 }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
};

const plain = {
  eqeqeq: ['error', 'always'],
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  'prefer-const': 'error',
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unnecessary-condition': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // Nest's modules and DTOs are classes that hold decorators only.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // DTOs and rows are shapes that decorators describe: plain objects that have the shape are what Nest and TypeORM expect.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  // Names at the call what a stored JSON holds.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // The contracts of storage and of Nest are promises, even where an implementation has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
};

export default tseslint.config(
  { ignores: ['dist/', 'var/', 'node_modules/', 'coverage/', 'web/src/paraglide/', 'web/src/api/schema.ts'] },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...typed, ...small, ...plain },
  },
  {
    // Matrices are flat arrays read at indexes that the loops keep inside: checking each one again would cost the step its speed.
    files: ['src/{psychometrics,disclosure}/**/*.ts', 'test/{psychometrics,disclosure}/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/max-params': 'off' },
  },
  {
    files: ['test/prove/**/*.ts'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 6 }] },
  },
  {
    // Tests look into replies and rows as they come, and run code inside pages.
    files: ['test/**/*.ts'],
    rules: {
      complexity: 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['web/src/**/*.ts', 'web/vite.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './web/tsconfig.json',
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { ...small, ...plain, '@typescript-eslint/no-explicit-any': 'error' },
  },
  {
    // Without types: the program would be made anew for each component, minutes in all. svelte-check knows their types.
    files: ['web/src/**/*.svelte'],
    extends: [tseslint.configs.recommended],
    rules: { ...small, ...plain, '@typescript-eslint/no-explicit-any': 'error' },
  },
  ...svelte.configs.recommended.map((config) => ({
    files: ['web/src/**/*.svelte', 'web/src/**/*.svelte.ts'],
    ...config,
  })),
  {
    files: ['web/src/**/*.svelte', 'web/src/**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // Pages are separate documents served by the service: no client-side router resolves their addresses.
      'svelte/no-navigation-without-resolve': 'off',
      // A component's props and bindings are assigned by the template.
      'prefer-const': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.base],
    rules: { ...small, ...plain },
  },
);
