/** Every channel is sent what nobody should send: it is refused in order, nothing is written, and the app goes on. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { planDefaults } from '../../src/core/plan/schema'
import type { Answer } from '../../src/core/practice/answer'
import { type ChannelName, channelNames } from '../../src/shared/ipc/channels'
import { errorCodes } from '../../src/shared/ipc/errors'
import type { Settings } from '../../src/shared/settings'
import { ask, go, type Lectern, sharedByAll } from './app'
import { aPlan, dayFromNow } from './arrange'
import { sendGarbage } from './garbage'

type Known = { plan: string; session: string; attempt: string; question: string; option: string; settings: Settings }

let known: Known
let folder = ''
const lectern = sharedByAll({
  async arrange(started) {
    known = await arrange(started)
  },
})

/** A plan, an attempt that runs and settings of one's own, so that a request can be all right but for one thing. */
async function arrange({ page }: Lectern): Promise<Known> {
  const { plan } = await aPlan(page)
  const { attempt, questions } = await ask(page, 'practice.start', {
    pack: 'aws-mla-c02',
    mode: 'exam',
    count: 10,
    planned: null,
  })
  const question = questions.find(({ type }) => type === 'single')
  folder = (await ask(page, 'data.overview')).folder
  const settings = await ask(page, 'settings.update', { name: 'Ada', theme: 'light' })
  await page.reload()
  return {
    plan: plan.id,
    session: plan.sessions[0]?.id ?? '',
    attempt: attempt.id,
    question: question?.id ?? '',
    option: question?.options[0]?.id ?? '',
    settings,
  }
}

/** A request for each channel that is all right; `undefined` for those that take nothing. */
function validRequests({
  plan,
  session,
  attempt,
  question,
  option,
  settings,
}: Known): Record<ChannelName, object | undefined> {
  // Any short text is a name; where any text is a note, what it is for is not there.
  const { name: _name, ...others } = settings
  const nothing = undefined
  return {
    'app.info': nothing,
    'app.ready': nothing,
    'app.openLink': { url: 'https://lectern.example/' },
    'catalog.list': nothing,
    'catalog.get': { ids: ['aws-mla-c02'] },
    'catalog.topics': nothing,
    'plan.list': nothing,
    'plan.save': {
      ...planDefaults,
      programme: 'aws-mla-c02',
      start: dayFromNow(0),
      exam: dayFromNow(84),
      minutes: settings.minutes,
      daysOff: [dayFromNow(3)],
      buffer: 2,
      studyMinutes: 3000,
    },
    'plan.remove': { plan },
    'plan.restore': { plan },
    'plan.tick': { plan, session, on: true },
    'plan.spend': { plan, session, minutes: 20 },
    'plan.skip': { plan, session, on: true },
    'plan.move': { plan, session, date: dayFromNow(7) },
    'plan.pin': { plan, session, on: true },
    'plan.replan': { plan, choice: 'spread' },
    'plan.undo': { plan },
    'plan.readDaysOff': nothing,
    'plan.export': { plan, format: 'ics', paper: 'a4' },
    'practice.packs': nothing,
    'practice.attempts': nothing,
    // Without the terms that may be left out.
    'practice.start': { pack: 'aws-mla-c02', mode: 'study', count: 5, planned: { plan, session } },
    'practice.daily': { pack: 'aws-mla-c02', day: dayFromNow(0) },
    'practice.pool': { pack: 'aws-mla-c02' },
    'practice.open': { attempt },
    'practice.show': { attempt, question },
    'practice.answer': { attempt, question, answer: { type: 'single', option }, ms: 10 },
    'practice.flag': { attempt, question, on: true },
    'practice.strike': { attempt, question, option, on: true },
    'practice.check': { attempt, question },
    'practice.finish': { attempt, reason: 'learner' },
    'practice.result': { attempt },
    'practice.days': nothing,
    'practice.confide': { attempt, question, confidence: 'sure' },
    'practice.note': { attempt: 'none', question, note: 'a note' },
    'practice.highlight': { attempt, question, highlights: [{ part: 'ask', from: 0, to: 4 }] },
    'practice.scratch': { attempt: 'none', text: 'a line' },
    'practice.closeSection': { attempt, section: 0 },
    'practice.pause': { attempt },
    'practice.resume': { attempt },
    'practice.explain': { attempt, question, why: 'misread' },
    'practice.keep': { attempt, question, on: true },
    'practice.kept': nothing,
    'practice.discard': { pack: 'aws-mla-c02', question, undo: false },
    'practice.export': { attempt, format: 'csv', paper: 'a4' },
    'practice.report': { attempt: 'none', question, says: 'a word' },
    'readiness.get': { programme: 'aws-mla-c02' },
    'readiness.record': { programme: 'aws-mla-c02', sitting: 'none', on: dayFromNow(-1), outcome: null },
    'settings.get': nothing,
    'settings.update': others,
    'data.notices': nothing,
    'data.openFolder': nothing,
    'data.overview': nothing,
    'data.backups': nothing,
    'data.backUp': nothing,
    'data.previewRestore': { backup: 'none' },
    'data.restore': { backup: 'none' },
    'data.check': nothing,
    'data.exportAll': nothing,
    'data.openArchive': nothing,
    'data.import': { archive: 'none', how: 'merge' },
    'data.moveFolder': nothing,
    'data.removePrevious': nothing,
    'data.chooseBackupFolder': nothing,
    'data.chooseSharedFolder': nothing,
    'data.leaveSharedFolder': nothing,
    'data.syncNow': nothing,
    'data.conflicts': nothing,
    'data.settleConflict': { plan, version: 'none' },
  }
}

/** Every file of the data folder with what it holds. */
const onDisk = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

async function untouched(before: Record<string, string>): Promise<void> {
  const { app, page } = lectern()
  expect(onDisk()).toEqual(before)
  expect(await app.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  expect(existsSync(join(folder, '..', 'logs', 'lectern.log'))).toBe(false)
  await go(page, '#/settings/about')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await go(page, '#/plan')
  await expect(page.getByText('exam on')).toBeVisible()
}

for (const channel of channelNames) {
  test(`${channel} refuses garbage`, async () => {
    const { page } = lectern()
    const before = onDisk()
    const outcomes = await page.evaluate(sendGarbage, [channel, validRequests(known)[channel]] as const)
    expect(outcomes.length).toBeGreaterThanOrEqual(40)
    const refusals: readonly string[] = ['rejected', ...errorCodes.filter((code) => code !== 'UNEXPECTED')]
    // What holds no setting at all is a patch that changes nothing.
    const unchanged = (answer: unknown) =>
      channel === 'settings.update' && JSON.stringify(answer) === JSON.stringify({ ok: true, data: known.settings })
    const accepted = outcomes.filter(({ code, answer }) => !refusals.includes(code ?? '') && !unchanged(answer))
    expect(accepted.map(({ what, code }) => `${what}: ${code}`)).toEqual([])
    await untouched(before)
  })
}

test('an answer that does not fit its question is not saved', async () => {
  const { page } = lectern()
  const { attempt, question, option } = known
  const before = onDisk()
  const misfits: Answer[] = [
    { type: 'single', option: 'no such option' },
    { type: 'single', option: '__proto__' },
    { type: 'single', option: `${option} ` },
    { type: 'multiple', options: [option] },
    { type: 'multiple', options: [option, option] },
    { type: 'ordering', order: [option] },
    { type: 'matching', pairs: { [option]: option } },
    { type: 'matching', pairs: JSON.parse('{"__proto__":"constructor"}') },
  ]
  for (const answer of misfits) {
    await expect(ask(page, 'practice.answer', { attempt, question, answer, ms: 1 })).rejects.toThrow(
      /ANSWER_DOES_NOT_FIT|BAD_INPUT/,
    )
  }
  await expect(ask(page, 'practice.check', { attempt, question })).rejects.toThrow('ATTEMPT_NOT_FINISHED')
  await expect(ask(page, 'practice.result', { attempt })).rejects.toThrow('ATTEMPT_NOT_FINISHED')
  await untouched(before)
})

test('only an https address without a password gets as far as the question to the learner', async () => {
  const { app, page } = lectern()
  const asked = await app.evaluateHandle(({ dialog, shell }) => {
    const seen: string[] = []
    dialog.showMessageBox = async (...args: unknown[]) => {
      seen.push(JSON.stringify(args.at(-1)))
      return { response: 1, checkboxChecked: false }
    }
    shell.openExternal = async (url) => void seen.push(`opened ${url}`)
    return seen
  })
  const unsafe = [
    'http://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://me:word@a.example/',
    'smb://a',
  ]
  for (const url of [...unsafe, ' ', 'app://lectern/index.html', 'mailto:a@b.example', 'data:text/html,x']) {
    await expect(ask(page, 'app.openLink', { url })).rejects.toThrow('LINK_REFUSED')
  }
  expect(await asked.jsonValue()).toEqual([])
  expect(await ask(page, 'app.openLink', { url: 'https://lectern.example/a' })).toEqual({ opened: false })
  const seen = await asked.jsonValue()
  expect(seen).toHaveLength(1)
  expect(seen[0]).toContain('https://lectern.example/a')
})
