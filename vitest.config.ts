import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const browserSetup = 'tests/browser/setup.ts'
/** Tests that start servers need longer, and their ports to themselves. */
const slow = { testTimeout: 60_000, hookTimeout: 300_000, fileParallelism: false }

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: { name: 'unit', include: ['{content,site,cms,scripts,tests/bench}/**/*.test.ts'], exclude: ['**/node_modules/**', 'cms/.next/**'], testTimeout: 20_000 },
      },
      { test: { name: 'integration', include: ['tests/{integration,faults}/**/*.test.ts'], ...slow } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...(existsSync(browserSetup) && { globalSetup: browserSetup }), ...slow } },
    ],
  },
})
