import { expect, test } from 'vitest'
import { addUp, countTests } from './test-counts.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })

test('counts what Vitest counts', () => {
  const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'skipped')] }
  expect(countTests(report, false)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a file that fails before its tests, an error outside of tests and a missing report are failures', () => {
  const green = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [file('passed', 'passed')] }
  expect(countTests({ ...green, testResults: [...green.testResults, file('failed')] }, false).failed).toBe(1)
  expect(countTests(green, false).failed).toBe(1)
  expect(countTests(undefined, true).failed).toBe(1)
  expect(countTests(green, true).failed).toBe(0)
})

test('adds up', () => {
  expect(addUp([{ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 }])).toEqual({ passed: 4, failed: 1, skipped: 2 })
})
