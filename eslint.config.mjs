/** Style, and the arrows between the rooms of src/: who may know whom (see ARCHITECTURE.md). */
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each room may import besides itself. A room that is not named may import anything. */
const arrows = {
  schemas: [],
  go: ['schemas'],
  progress: ['go', 'schemas'],
  timeline: ['go', 'schemas'],
  formulas: [],
  worksheets: ['formulas', 'schemas'],
  incident: [],
  drills: ['formulas', 'incident'],
  content: ['go', 'schemas'],
  elements: ['drills', 'go', 'incident', 'progress', 'schemas', 'timeline', 'worksheets'],
  components: ['content', 'drills', 'elements', 'go', 'incident', 'progress', 'schemas', 'timeline', 'worksheets'],
  layouts: [
    'components',
    'content',
    'drills',
    'elements',
    'go',
    'incident',
    'progress',
    'schemas',
    'timeline',
    'worksheets',
  ],
  server: ['content', 'go', 'schemas'],
  check: ['content', 'go', 'schemas', 'worksheets'],
  author: ['check', 'content', 'go', 'schemas', 'server'],
  conformance: ['go', 'schemas', 'server'],
};
const rooms = [...Object.keys(arrows), 'pages'];

const zones = Object.entries(arrows).map(([room, known]) => ({
  target: `./src/${room}`,
  from: rooms.filter((other) => other !== room && !known.includes(other)).map((other) => `./src/${other}`),
  message: `src/${room} may import from ${known.length ? known.map((name) => `src/${name}`).join(', ') : 'nothing else in src'}.`,
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    // Running Go works in a page and in Node alike; only go/host knows Node.
    files: ['src/go/**/*.ts'],
    ignores: ['src/go/host/**', '**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
  {
    // Commands talk to a terminal.
    files: ['src/{server,check,author,conformance}/**/*.ts', 'bin/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
);
