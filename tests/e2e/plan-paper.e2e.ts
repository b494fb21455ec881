/** A plan handed out: paper, calendar and table hold what the screen shows, and paper can be chosen. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { ask, go, type Lectern, newProfile, quit, removeProfile, start } from './app'
import { dayFromNow } from './arrange'

test.describe.configure({ mode: 'serial' })

let profile = ''
let lectern: Lectern
let plan = ''

test.beforeAll(async () => {
  profile = newProfile()
  lectern = await start(profile)
  const { page } = lectern
  const input = {
    programme: 'aws-mla-c02',
    start: dayFromNow(0),
    exam: dayFromNow(84),
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 150, sun: 60 },
    daysOff: [dayFromNow(9), dayFromNow(10)],
    buffer: 2,
    studyMinutes: null,
    levels: {},
    mastery: {},
    pace: 1,
    mocks: [],
    longest: null,
    cards: 0,
    resources: [{ id: 'course', title: 'A course at home', minutes: 120, domains: [] }],
    pinned: [],
  }
  const view = await ask(page, 'plan.save', input)
  plan = view.plan.id
  const [first, second, third, fourth] = view.plan.sessions
  await ask(page, 'plan.tick', { plan, session: first?.id ?? '', on: true })
  await ask(page, 'plan.spend', { plan, session: second?.id ?? '', minutes: 5 })
  await ask(page, 'plan.skip', { plan, session: third?.id ?? '', on: true })
  await ask(page, 'plan.pin', { plan, session: fourth?.id ?? '', on: true })
  await page.reload()
})
test.afterAll(async () => {
  await quit(lectern)
  removeProfile(profile)
})

/** Answers the system's question where to save, and returns the file once it is there. */
async function saved(name: string, act: () => Promise<void>): Promise<string> {
  const file = join(profile, name)
  await lectern.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await act()
  await expect(lectern.page.getByText(`Saved as ${file}`)).toBeVisible({ timeout: 30_000 })
  return file
}

const chooseFrom = async (page: Page, item: RegExp): Promise<void> => {
  await go(page, `#/plan/${plan}`)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const exported = (item: RegExp, name: string): Promise<string> => saved(name, () => chooseFrom(lectern.page, item))

/** A session as all four tell of it. */
type Seen = { date: string; kind: string; title: string; minutes: number }

const words = ({ date, kind, title, minutes }: Seen): string =>
  `${date} ${kind.slice(0, 4).toLowerCase()} ${title.replace(/, part \d+ of \d+$/, '').replace(/\s+/g, ' ')} ${minutes}`

const inOrder = (sessions: readonly Seen[]): string[] => sessions.map(words).sort()

/** Dates told by weekday and day of the month only, in order from today on. */
function calendar(): (day: string) => string {
  let passed = 0
  return (day) => {
    for (let days = passed; days < passed + 40; days += 1) {
      const date = dayFromNow(days)
      const weekday = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })
      if (`${weekday} ${Number(date.slice(8))}` !== day) continue
      passed = days
      return date
    }
    throw new Error(`${day} comes after no other`)
  }
}

async function onScreen(): Promise<Seen[]> {
  const { page } = lectern
  await go(page, `#/plan/${plan}?view=list`)
  await expect(page.getByRole('heading', { name: 'The whole plan' })).toBeVisible()
  const rows = await page.locator('section:has(> h3)').evaluateAll((days) =>
    days.flatMap((day) => {
      const [, weekday = '', number = ''] = /^(\w{3})\w* (\d+)/.exec(day.querySelector('h3')?.textContent ?? '') ?? []
      return [...day.querySelectorAll('li')].map((row) => ({
        day: `${weekday} ${number}`,
        title: row.querySelector('button[aria-label^="Done: "]')?.getAttribute('aria-label')?.slice(6) ?? '',
        text: row.textContent ?? '',
      }))
    }),
  )
  const dateOf = calendar()
  const planned = new Map(
    (await ask(page, 'plan.list'))[0]?.plan.sessions.map(({ title, minutes }) => [title, minutes]),
  )
  return rows.map(({ day, title, text }) => {
    const kind = /(Learn|Drill|Review|Mock)(?: exam)?(?!.*(?:Learn|Drill|Review|Mock))/.exec(text)?.[1] ?? ''
    // What is skipped says so in the place of its minutes.
    const minutes = /skipped$/.test(text) ? planned.get(title) : Number(/(\d+) min$/.exec(text)?.[1])
    return { date: dateOf(day), kind, title, minutes: minutes ?? 0 }
  })
}

/** The sessions in the text of the pages, as one reads it from the top to the end. */
function onPaper(text: string): Seen[] {
  const dateOf = calendar()
  const found: Seen[] = []
  let date = ''
  let open: { kind: string; title: string } | null = null
  for (const line of text.split(/[\n\f]/)) {
    const day = /^((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2}) (.*)$/.exec(line)
    if (day) date = dateOf(day[1] ?? '')
    const rest = day?.[2] ?? line
    const begun = /^(Learn|Drill|Review|Mock) (.+)$/.exec(rest)
    if (begun && date !== '') open = { kind: begun[1] ?? '', title: begun[2] ?? '' }
    else if (open) open.title = `${open.title} ${rest}`
    const ended = open && /^(.+) (\d+)$/.exec(open.title)
    if (open && ended) {
      found.push({ date, kind: open.kind, title: ended[1] ?? '', minutes: Number(ended[2]) })
      open = null
    }
  }
  return found
}

function inCalendar(file: string): Seen[] {
  const root = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')))
  return root
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
    .flatMap((component) => {
      const { summary, startDate } = new ICAL.Event(component)
      const [, kind, title, minutes] = /^(Learn|Drill|Review|Mock): (.+) \((\d+) min\)$/.exec(summary) ?? []
      return kind && title ? [{ date: startDate.toString(), kind, title, minutes: Number(minutes) }] : []
    })
}

function inTable(file: string): Seen[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true })
  expect(errors).toEqual([])
  return data.flatMap(({ date = '', kind = '', title = '', minutes }) =>
    date === '' ? [] : [{ date, kind, title, minutes: Number(minutes) }],
  )
}

test('screen, paper, calendar and table hold the same sessions on the same days', async () => {
  const screen = inOrder(await onScreen())
  expect(screen.length).toBeGreaterThan(40)
  const pdf = await exported(/^PDF, A4$/, 'plan.pdf')
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
  expect(inOrder(onPaper(text.slice(0, text.search(/^(Exam-day checklist|Left out)/m))))).toEqual(screen)
  expect(inOrder(inCalendar(await exported(/^Calendar file/, 'plan.ics')))).toEqual(screen)
  expect(inOrder(inTable(await exported(/CSV/, 'plan.csv')))).toEqual(screen)
})

test('the table tells how each session stands', async () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(join(profile, 'plan.csv'), 'utf8').trim(), {
    header: true,
  })
  expect(data.slice(0, 3).map(({ done }) => done)).toEqual(['yes', 'no', 'skipped'])
  expect(data[0]?.resource).toBe('A course at home')
  expect(data.map(({ pinned }) => pinned).indexOf('yes')).toBe(3)
})

test('a calendar that reminds has an alarm for each session at the time that was chosen', async () => {
  const { page } = lectern
  const file = await saved('reminds.ics', async () => {
    await chooseFrom(page, /^Calendar that reminds/)
    await page.keyboard.type('0730')
    await page.getByRole('button', { name: 'Save the calendar…' }).click()
  })
  const root = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')))
  const alarms = root.getAllSubcomponents('vevent').flatMap((event) => event.getAllSubcomponents('valarm'))
  expect(alarms).toHaveLength(inCalendar(file).length)
  const at = new Set(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))))
  expect([...at]).toEqual(['PT7H30M'])
})

const pagesOf = (file: string): number =>
  Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])

test('paper shows its pages before it is saved, and holds what was chosen', async () => {
  const { page } = lectern
  await chooseFrom(page, /^PDF with choices/)
  const box = page.getByRole('dialog', { name: 'The plan on paper' })
  const preview = box.getByRole('region', { name: 'Preview' })
  const counted = async (): Promise<number> => {
    await expect(preview).toHaveAttribute('aria-busy', 'false')
    return Number(/of (\d+)/.exec((await preview.getByText(/^Page \d+ of \d+$/).textContent()) ?? '')?.[1])
  }
  const whole = await counted()
  await expect(preview.getByRole('heading', { name: 'Exam-day checklist' })).toHaveCount(0)
  for (let turned = 1; turned < whole; turned += 1) await box.getByRole('button', { name: 'The page after' }).click()
  await expect(preview.getByRole('heading', { name: 'Exam-day checklist' })).toBeVisible()

  await box.getByText('US Letter').click()
  await box.getByText('Some', { exact: true }).click()
  await box.getByRole('combobox', { name: 'First week' }).selectOption('2')
  await box.getByRole('combobox', { name: 'Last week' }).selectOption('3')
  await box.getByText('What is done, begun and skipped').click()
  await box.getByText('The text of each objective').click()
  const some = await counted()
  expect(some).toBeLessThan(whole)
  const file = await saved('some.pdf', () => box.getByRole('button', { name: 'Save as PDF…' }).click())
  expect(pagesOf(file)).toBe(some)
  expect(pagesOf(join(profile, 'plan.pdf'))).toBe(whole)
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
  expect([...text.matchAll(/(?:^|\f)Week (\d+) /gm)].map(([, week]) => week)).toEqual(['2', '3'])
  expect(text).toMatch(/weeks 2 to 3 of 1[23], printed/)
  expect(text).not.toMatch(/Exam-day checklist|Skipped|Begun/)
})

test('the preview is closed with Escape, and the focus goes back to the menu', async () => {
  const { page } = lectern
  await chooseFrom(page, /^PDF with choices/)
  await expect(page.getByRole('dialog', { name: 'The plan on paper' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
})
