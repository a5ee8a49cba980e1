import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** What tests leave behind goes with this run. */
const leftovers = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-test-'))
process.env['TMPDIR'] = leftovers
process.once('exit', () => rmSync(leftovers, { recursive: true, force: true }))

const browserSetup = 'tests/browser/setup.ts'
/** Tests that start servers need longer, and their ports to themselves. */
const slow = { testTimeout: 60_000, hookTimeout: 300_000, fileParallelism: false }

const throughTheCms = ['tests/{integration,faults}/**/*.test.ts']
/** Their subject is files, or SQLite itself. */
const withoutMongo = ['pages', 'second-city', 'full-disk'].map((name) => `tests/integration/${name}.test.ts`)

/** From one database to the other. */
const withBoth = ['tests/integration/move.test.ts']

/** The same tests as on SQLite; there only where `npm test` found a server. */
const mongodb: TestProjectInlineConfiguration[] = process.env['MONGODB_TEST_URI']
  ? [{ test: { name: 'mongodb', include: throughTheCms, exclude: withoutMongo, env: { TEST_DATABASE: 'mongodb' }, ...slow } }]
  : []

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: { name: 'unit', include: ['{content,site,cms,scripts,tests/bench}/**/*.test.ts'], exclude: ['**/node_modules/**', 'cms/.next/**'], testTimeout: 20_000 },
      },
      { test: { name: 'integration', include: throughTheCms, exclude: withBoth, ...slow } },
      ...mongodb,
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...(existsSync(browserSetup) && { globalSetup: browserSetup }), ...slow } },
    ],
  },
})
