import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../scripts/lib/checks.mjs'
import { readPlaywright, readVitest, total } from '../../scripts/lib/report.mjs'
import { Trouble } from '../../scripts/lib/say.mjs'
import { listen } from './said'
import { tempFolder } from './temp-folder'

const said = listen()

const report = (content: unknown) => join(tempFolder({ 'report.json': JSON.stringify(content) }), 'report.json')

describe('vitest', () => {
  const counts = { numPassedTests: 40, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 }
  const ran = { status: 'passed', assertionResults: [{}] }

  test('its counts are taken', () => {
    expect(readVitest(report({ ...counts, testResults: [ran] }), 1)).toEqual({ passed: 40, failed: 2, skipped: 1 })
  })

  test('a file that does not load counts as failed', () => {
    const testResults = [ran, { status: 'failed', assertionResults: [] }]
    expect(readVitest(report({ ...counts, numFailedTests: 0, testResults }), 1).failed).toBe(1)
  })

  test('a bad end is a failure even when every test passed', () => {
    expect(readVitest(report({ ...counts, numFailedTests: 0, testResults: [ran] }), 1).failed).toBe(1)
  })

  test('no report is a failure', () => {
    expect(readVitest(join(tempFolder(), 'report.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('Playwright', () => {
  const stats = { expected: 12, unexpected: 1, flaky: 0, skipped: 0 }

  test('its counts are taken', () => {
    expect(readPlaywright(report({ stats, errors: [] }), 1)).toEqual({ passed: 12, failed: 1, skipped: 0 })
  })

  test('what is wrong outside the tests, and a test that passes only sometimes, are failures', () => {
    const unsteady = { ...stats, unexpected: 0, flaky: 1 }
    expect(readPlaywright(report({ stats: unsteady, errors: [{ message: 'No tests found' }] }), 1).failed).toBe(2)
  })
})

describe('the last line', () => {
  const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })
  const nothing = async () => {}

  test('adds up every check', async () => {
    expect(await runChecks(nothing, [async () => counts(3, 0), async () => counts(40, 0)])).toBe(0)
    expect(said.lines.at(-1)).toBe('43 passed, 0 failed')
  })

  test('counts a check that cannot run as one failure and goes on with the next', async () => {
    const broken = async () => {
      throw new Trouble('The build failed.')
    }
    expect(await runChecks(nothing, [async () => counts(1, 0), broken, async () => counts(5, 1)])).toBe(1)
    expect(said.lines).toEqual(['The build failed.', '6 passed, 2 failed'])
  })

  test('is there when nothing could be set up, and then no check runs', async () => {
    const offline = async () => {
      throw new Trouble('npm could not install the packages.')
    }
    expect(await runChecks(offline, [async () => counts(1, 0)])).toBe(1)
    expect(said.lines.at(-1)).toBe('0 passed, 1 failed')
  })

  test('is not mixed with what was skipped, which is told apart', async () => {
    await runChecks(nothing, [async () => counts(1, 0, 2)])
    expect(said.lines).toEqual(['2 skipped', '1 passed, 0 failed'])
  })
})

test('counts add up to zero when there are none', () => {
  expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
