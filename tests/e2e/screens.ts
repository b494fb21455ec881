/** Every screen of Lectern, and how each comes to stand. */
import { expect, type Page } from '@playwright/test'
import { ask, go } from './app'
import { aPlan } from './arrange'
import { answerByKeys } from './practise'

export type Screen = {
  name: string
  route: (known: Known) => string
  /** Its heading of the first level. */
  heading: RegExp
  /** What is done on it before it is looked at. */
  act?: (page: Page, known: Known) => Promise<void>
}

/** Ids of what the screens of a profile in use show. */
export type Known = { plan: string; study: string; exam: string; done: string; questions: Record<string, number> }

const flagships = 'aws-mla-c02,ms-ai-300,gcp-pmle,databricks-ml-professional'

/** A plan, a finished attempt, one that studies every kind of question and an exam that runs. */
export async function arrange(page: Page): Promise<Known> {
  const { plan } = await aPlan(page)
  await aPlan(page, 'gcp-pmle')
  await ask(page, 'plan.tick', { plan: plan.id, session: plan.sessions[0]?.id ?? '', on: true })
  const begin = (pack: string, mode: 'exam' | 'study', count: number) =>
    ask(page, 'practice.start', { pack, mode, count, planned: null })
  const done = await begin('aws-mla-c02', 'exam', 40)
  for (const { id, type, options } of done.questions.slice(0, 12)) {
    const [first, second] = options.map((option) => option.id)
    const answer =
      type === 'single'
        ? { type: 'single' as const, option: first ?? '' }
        : { type: 'multiple' as const, options: [first ?? '', second ?? ''] }
    await ask(page, 'practice.answer', { attempt: done.attempt.id, question: id, answer, ms: 30_000 })
    await ask(page, 'practice.flag', { attempt: done.attempt.id, question: id, on: true })
  }
  await ask(page, 'practice.finish', { attempt: done.attempt.id, reason: 'learner' })
  for (const { id } of done.questions.slice(0, 2)) {
    await ask(page, 'practice.keep', { attempt: done.attempt.id, question: id, on: true })
  }
  const study = await begin('mlops-fundamentals', 'study', 17)
  const exam = await begin('aws-mla-c02', 'exam', 40)
  await page.reload()
  const questions = Object.fromEntries(study.questions.map(({ type }, i) => [type, i + 1]))
  return { plan: plan.id, study: study.attempt.id, exam: exam.attempt.id, done: done.attempt.id, questions }
}

export const freshScreens: readonly Screen[] = [
  { name: 'Today on the first day', route: () => '#/today', heading: /^Four questions, then a plan$/ },
  { name: 'Plan without a plan', route: () => '#/plan', heading: /^No plan yet$/ },
  { name: 'kept takeaways without one', route: () => '#/practice/kept', heading: /^No takeaway kept yet$/ },
  { name: 'Insights without an attempt', route: () => '#/insights', heading: /^Nothing to look back on yet$/ },
]

/** A tab of a certification's page. */
const onTab = (tab: string): Screen => ({
  name: `a certification, ${tab.toLowerCase()}`,
  route: () => '#/explore/aws-mla-c02',
  heading: /Machine Learning Engineer/,
  async act(page) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
  },
})

export type Kind = 'single' | 'multiple' | 'ordering' | 'matching'

async function showQuestion(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Question ${number},`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${number} of`) })).toBeVisible()
}

const ofType = (kind: Kind): Screen => ({
  name: `a question, ${kind}`,
  route: ({ study }) => `#/practice/attempt/${study}`,
  heading: /^Question \d+ of 17/,
  act: (page, { questions }) => showQuestion(page, questions[kind] ?? 0),
})

const checked = (kind: Kind): Screen => ({
  ...ofType(kind),
  name: `a checked answer, ${kind}`,
  async act(page, { questions }) {
    await showQuestion(page, questions[kind] ?? 0)
    // A second visit finds it checked.
    if ((await page.getByRole('button', { name: /^Check/ }).count()) === 0) return
    await answerByKeys(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Check/ })).toHaveCount(0)
  },
})

const kinds: readonly Kind[] = ['single', 'multiple', 'ordering', 'matching']

export const usedScreens: readonly Screen[] = [
  { name: 'Today with a plan', route: () => '#/today', heading: /./ },
  { name: 'Explore', route: () => '#/explore', heading: /^Explore$/ },
  { name: 'a certification', route: () => '#/explore/aws-mla-c02', heading: /Machine Learning Engineer/ },
  ...['History', 'Courses', 'Sources'].map(onTab),
  { name: 'a retired certification', route: () => '#/explore/ms-dp-100', heading: /Data Scientist/ },
  { name: 'a course', route: () => '#/explore/datatalks-mlops-zoomcamp', heading: /MLOps Zoomcamp/ },
  { name: 'four side by side', route: () => `#/explore/compare?ids=${flagships}`, heading: /^Four certifications/ },
  { name: 'Plan, a week', route: ({ plan }) => `#/plan/${plan}`, heading: / to / },
  { name: 'Plan, a month', route: ({ plan }) => `#/plan/${plan}?view=month`, heading: /^\w+ 20\d\d$/ },
  { name: 'Plan, the list', route: ({ plan }) => `#/plan/${plan}?view=list`, heading: /^The whole plan$/ },
  { name: 'a new plan', route: () => '#/plan/new', heading: /^Four questions, then a plan$/ },
  { name: 'a plan to change', route: () => '#/plan/new?programme=aws-mla-c02', heading: /^Change the plan$/ },
  { name: 'Practice', route: () => '#/practice', heading: /^Practice$/ },
  {
    name: 'a session to build',
    route: () => '#/practice/build?pack=aws-mla-c02',
    heading: /^A session of your own$/,
    async act(page) {
      await expect(page.getByRole('region', { name: 'What begins' })).toContainText('10 questions')
      const objectives = page.getByRole('button', { name: 'Objectives' })
      if ((await objectives.getAttribute('aria-expanded')) === 'false') await objectives.click()
    },
  },
  { name: 'kept takeaways', route: () => '#/practice/kept', heading: /^Kept takeaways$/ },
  ...kinds.map(ofType),
  ...kinds.map(checked),
  { name: 'an exam', route: ({ exam }) => `#/practice/attempt/${exam}`, heading: /^Question 1 of 40/ },
  { name: 'before the end', route: ({ exam }) => `#/practice/attempt/${exam}?view=finish`, heading: /no answer$/ },
  { name: 'a result', route: ({ done }) => `#/practice/result/${done}`, heading: /of 40/ },
  { name: 'answers reviewed', route: ({ done }) => `#/practice/result/${done}/review?show=all`, heading: /./ },
  { name: 'Insights', route: () => '#/insights', heading: /^Not enough answers yet to say$|the line$/ },
  { name: 'Insights, objectives', route: () => '#/insights?tab=objectives', heading: /./ },
  { name: 'Insights, how it is computed', route: () => '#/insights/method', heading: /./ },
  { name: 'Settings, profile', route: () => '#/settings/profile', heading: /^Settings$/ },
  { name: 'Settings, appearance', route: () => '#/settings/appearance', heading: /^Settings$/ },
  { name: 'Settings, data', route: () => '#/settings/data', heading: /^Settings$/ },
  { name: 'Settings, sources', route: () => '#/settings/sources', heading: /^Settings$/ },
  { name: 'Settings, about', route: () => '#/settings/about', heading: /^Settings$/ },
]

/** Shows a screen and waits until it stands. */
export async function show(page: Page, { route, heading, act }: Screen, known: Known): Promise<void> {
  await go(page, route(known))
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await act?.(page, known)
}
