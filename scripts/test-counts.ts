/** How many checks ended how. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The part of Vitest's JSON report that we read. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests?: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts tests. A file that failed before its tests, an error outside of any test or a missing report each count as
 * a failure, so that nothing that went wrong ends in `0 failed`.
 * @param well whether Vitest itself ended with exit code 0.
 */
export function countTests(report: VitestReport | undefined, well: boolean): Counts {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return { passed: report.numPassedTests, failed: well ? failed : Math.max(failed, 1), skipped: report.numPendingTests + (report.numTodoTests ?? 0) }
}

/** The sum of several counts. */
export const addUp = (counts: Counts[]): Counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
})
