import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tag = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

/** Who may import whom (architecture.md, dependency direction). */
const boundaries = {
  enforceBuildableLibDependency: false,
  // The services for tests are plain scripts and no package; the journeys start them.
  allow: ['^(\\.\\./)+infra/dev-services/index\\.mjs$'],
  allowCircularSelfDependency: true,
  // Entry points load the kernel lazily, after the Node version was checked.
  checkDynamicDependenciesExceptions: ['.*'],
  depConstraints: [
    tag('scope:shared', 'scope:shared'),
    tag('scope:server', 'scope:server', 'scope:shared', 'scope:testing'),
    tag('scope:web', 'scope:web', 'scope:shared', 'scope:testing'),
    tag('scope:testing', 'layer:sdk', 'scope:shared', 'scope:testing'),
    tag('layer:sdk', 'layer:sdk', 'layer:contracts'),
    tag('layer:features', 'layer:features', 'layer:sdk', 'layer:contracts', 'layer:testing'),
    tag('scope:host', '*'),
    tag('scope:checks', '*'),
    tag('scope:e2e', '*'),
    tag('scope:bench', '*'),
    tag('scope:cli', 'scope:cli', 'scope:shared'),
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.gen.ts', '.nx/**', '**/test-results/**', '**/.data/**', '**/coverage/**', 'tools/**', 'vitest.config.ts', 'vitest.setup*.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // A feature enters another by its index.ts only.
      'no-restricted-imports': ['error', { patterns: [{ regex: '^\\.\\./[^./]+/(?!(index|testing)\\.js$)', message: 'Enter another feature by its index.ts.' }] }],
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
    },
  },
  { files: ['**/*.tsx', 'libs/web*/**/*.ts', 'apps/web/**/*.ts'], plugins: { 'react-hooks': hooks }, rules: { ...hooks.configs.recommended.rules } },
  // Folders of one package are layers of that package, not features.
  { files: ['libs/{server-sdk,web-sdk,testing,checks,contracts}/**', 'apps/**', 'infra/**', 'scripts/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['libs/{contracts,server-sdk,server,web-sdk,web}/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}', '**/env.ts', '**/test-services.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is parsed in env.ts and handed in.' }] },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.e2e.ts', 'libs/testing/**', 'apps/{e2e,bench}/**', '**/*.conformance.ts', '**/testing.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': 'off',
    },
  },
  // Build configuration runs in Node and takes the shell plugin from the server's kernel.
  { files: ['**/vite.config.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  // Plain scripts have no types to check.
  { files: ['**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', fetch: 'readonly', AbortSignal: 'readonly', AbortController: 'readonly', setImmediate: 'readonly', performance: 'readonly' } }, rules: { '@nx/enforce-module-boundaries': 'off' } },
);
