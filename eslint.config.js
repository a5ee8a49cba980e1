import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** The import column of the table in docs/architecture.md: a folder may not import the folders named here. */
const closed = {
  content: ['cms', 'site', 'scripts', 'tests'],
  cms: ['site', 'scripts', 'tests'],
  site: ['cms', 'scripts', 'tests'],
}
/** The CMS's machinery; static pages and the public contract must work without it. */
const cmsPackages = '^(?:payload|@payloadcms/.+|next|@payload-config)(?:/|$)'

const importRules = Object.entries(closed).map(([folder, others]) => {
  const house = `^(?:\\.\\.?/)+(?:${others.join('|')})/`
  const regexes = folder === 'cms' ? [house] : [house, cmsPackages]
  const message = `${folder}/ may not import this (see docs/architecture.md).`
  return {
    files: [`${folder}/**/*.{ts,tsx,js,mjs,astro}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: regexes.map((regex) => ({ regex, message })) }],
      'no-restricted-syntax': [
        'error',
        ...regexes.map((regex) => ({ selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002f')}/]`, message })),
      ],
    },
  }
})

export default defineConfig(
  globalIgnores([
    'dist/', 'data/', 'data-*/', '.renderer*/', '.cache/', '.astro/', 'coverage/', '**/.next/',
    'cms/migrations/', 'cms/payload-types.ts', 'cms/next-env.d.ts', 'cms/app/**/importMap.js',
  ]),
  tseslint.configs.recommended,
  astro.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  importRules,
)
