import { readJson } from './paths.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A run that ended badly is at least one failure, whatever its report says or however it broke off.
 * @param {number} code the program's exit code
 * @param {() => Counts} read
 * @returns {Counts}
 */
function honest(code, read) {
  try {
    const counts = read()
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/**
 * @param {string} file the JSON report of vitest
 * @param {number} code
 */
export const readVitest = (file, code) =>
  honest(code, () => {
    const report = readJson(file)
    // A file that does not load has no tests of its own, yet counts.
    const broken = report.testResults.filter(
      /** @param {any} result */ (result) => result.status === 'failed' && result.assertionResults.length === 0,
    ).length
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  })

/**
 * @param {string} file the JSON report of Playwright
 * @param {number} code
 */
export const readPlaywright = (file, code) =>
  honest(code, () => {
    const { stats, errors } = readJson(file)
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
  })

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const total = (all) =>
  all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
