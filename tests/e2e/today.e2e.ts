/** From Today into a planned session, through it, and back with the session ticked off. */
import { expect, test } from '@playwright/test'
import { ask, go, sharedByAll } from './app'
import { aPlan } from './arrange'
import { choose } from './practise'

const lectern = sharedByAll()

test('a session begun from Today is ticked off when it is finished', async () => {
  const { page } = lectern()
  const { plan } = await aPlan(page)
  const place = plan.sessions.findIndex(({ kind }) => kind === 'drill')
  for (const { id } of plan.sessions.slice(0, place)) {
    await ask(page, 'plan.tick', { plan: plan.id, session: id, on: true })
  }
  await page.reload()
  const drill = plan.sessions[place]
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drill?.title ?? 'no such session')
  await page.getByRole('button', { name: `Start, ${drill?.minutes} min` }).click()

  await expect(page.getByText('From your plan; it is ticked off when you finish.')).toBeVisible()
  await page.getByRole('button', { name: 'Start a study session, AWS MLA-C02 practice' }).click()
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible()
  await choose(page)
  await go(page, '#/today')
  await expect(page.getByText(/^1 of \d+ questions are answered, and all of it is saved\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Review and finish' }).click()
  await page.getByRole('button', { name: /^Finish with \d+ empty$/ }).click()

  await expect(page.getByText(`A session of your plan: ${drill?.title}. It is ticked off.`)).toBeVisible()
  const [view] = await ask(page, 'plan.list')
  expect(Object.keys(view?.ticked ?? {})).toContain(drill?.id)
  await page.getByRole('button', { name: 'Take the tick back' }).click()
  await expect(page.getByText('It is not ticked off.')).toBeVisible()
  const [again] = await ask(page, 'plan.list')
  expect(Object.keys(again?.ticked ?? {})).not.toContain(drill?.id)
})
