import { existsSync } from 'node:fs'
import { Trouble } from '../lib/say.mjs'
import { begin, choose, questionsOf } from './answers.mjs'

/**
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./camera.mjs').Camera} Camera
 * @typedef {{ app: App, page: Page, camera: Camera, pdf: string }} Traveller
 */

/** @param {Page} page @param {string | RegExp} name */
const stands = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor()

/** @param {Page} page @param {string} screen */
const rail = (page, screen) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click()

/** @param {Page} page @param {string | RegExp} name */
const press = (page, name) => page.getByRole('button', { name }).first().click()

/** What every screen says before there is anything to show. @param {Traveller} traveller */
async function firstDay({ page, camera }) {
  await stands(page, 'Four questions, then a plan')
  await camera.take('today-first-day')
  await rail(page, 'Plan')
  await stands(page, 'No plan yet')
  await camera.take('plan-empty')
  await rail(page, 'Insights')
  await stands(page, 'Nothing to look back on yet')
  await camera.take('insights-empty')
}

/** Finds, reads and compares. @param {Traveller} traveller */
async function explore({ page, camera }) {
  await rail(page, 'Explore')
  await page.getByRole('table', { name: 'Programmes' }).waitFor()
  await camera.take('explore')
  await page.getByRole('searchbox').fill('monitoring')
  await page.getByRole('checkbox', { name: 'Free' }).locator('xpath=ancestor::label').click()
  await camera.take('explore-free-courses-on-monitoring')
  await page.getByRole('table', { name: 'Programmes' }).getByRole('link').first().click()
  await page.getByRole('tab', { name: 'Sources' }).waitFor()
  await camera.take('course')
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Explore' }).click()
  await page.getByRole('searchbox').fill('')
  await press(page, 'Remove the filter Free')

  for (const exam of ['MLA-C02', 'AI-300', 'PMLE', 'ML Professional']) {
    await page
      .getByRole('checkbox', { name: `Choose ${exam} to compare` })
      .locator('xpath=ancestor::label')
      .click()
  }
  await camera.take('explore-four-chosen')
  await page
    .getByRole('row', { name: /^Choose MLA-C02/ })
    .getByRole('link')
    .click()
  await page.getByRole('tab', { name: 'Sources' }).waitFor()
  await camera.take('certification')
  for (const tab of ['History', 'Courses', 'Sources']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel', { name: tab }).waitFor()
    await camera.take(`certification-${tab.toLowerCase()}`)
  }
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Explore' }).click()
  await press(page, /^Compare 4/)
  await stands(page, 'Four certifications, side by side')
  await camera.take('compare-four')
  await page.getByRole('table', { name: 'Overlap' }).scrollIntoViewIfNeeded()
  await camera.take('compare-what-covers-what')
}

/** Makes a plan of twelve weeks and ticks its first session off. @param {Traveller} traveller */
async function plan({ page, camera }) {
  await press(page, /^Plan MLA-C02/)
  await page.getByText('No date yet: plan for twelve weeks').click()
  await page.getByText('84 days').waitFor()
  await camera.take('plan-twelve-weeks-asked-for')
  await press(page, /^Make my plan/)
  await page.getByText(/ · week 1 of /).waitFor()
  await page
    .getByRole('button', { name: /^Done: / })
    .first()
    .click()
  await camera.take('plan-week')
  await press(page, 'The week after')
  await camera.take('plan-next-week')
  await page.getByText('List', { exact: true }).click()
  await stands(page, 'The whole plan')
  await camera.take('plan-list')
  await rail(page, 'Today')
  await page.getByRole('complementary', { name: 'Exam and plan' }).waitFor()
  await camera.take('today')
}

/** Makes Practice about that pack. @param {Page} page @param {string} pack */
async function choosePack(page, pack) {
  await press(page, /Question pack/)
  await page.getByRole('option', { name: pack }).click()
  await page.getByRole('region', { name: pack }).waitFor()
}

/** @param {Page} page @param {RegExp} button @param {number} number */
async function onward(page, button, number) {
  await press(page, button)
  await stands(page, new RegExp(`^Question ${number} of`))
}

/** Ten questions, three in four answered rightly. @param {Traveller} traveller */
async function tenQuestions({ page, camera }) {
  const questions = questionsOf('aws-mla-c02')
  await rail(page, 'Practice')
  await stands(page, 'Practice')
  await camera.take('practice')
  await page.getByRole('link', { name: 'Build a session' }).click()
  await page.getByRole('region', { name: 'What begins' }).getByText('10 questions').waitFor()
  await camera.take('practice-session-of-your-own')
  await onward(page, /^Start a study session, AWS/, 1)
  for (let number = 1; number <= 10; number += 1) {
    await choose(page, questions, number % 4 !== 2)
    if (number === 2) await press(page, /^Flag/)
    if (number < 3) await camera.take(`question-${number}`)
    await press(page, /^Check/)
    await page
      .getByText('Remember', { exact: false })
      .or(page.getByRole('button', { name: /^(Next|Review)/ }))
      .first()
      .waitFor()
    if (number < 3) await camera.take(`question-${number}-checked`)
    if (number < 10) await onward(page, /^Next(?! flagged)/, number + 1)
  }
  await press(page, 'Review and finish')
  await stands(page, 'Every question has an answer')
  await camera.take('before-finishing')
  await press(page, /^Finish/)
  await stands(page, /of 10/)
  await camera.take('result-of-ten')
  await press(page, /^Review now/)
  await page.getByRole('navigation', { name: 'Questions to look through' }).waitFor()
  await camera.take('answers-reviewed')
}

/** The kinds of question that the first exam does not have. @param {Traveller} traveller */
async function otherKinds({ page, camera }) {
  await page.getByRole('link', { name: 'Back to the result' }).click()
  await rail(page, 'Practice')
  await choosePack(page, 'MLOps fundamentals')
  await page.getByRole('link', { name: 'Build a session' }).click()
  await page.getByRole('textbox', { name: 'How many questions' }).fill('500')
  await onward(page, /^Start a study session, MLOps/, 1)
  const wanted = new Map([
    ['ordering', /put \w+ in order/],
    ['matching', /match \w+/],
  ])
  for (let number = 1; wanted.size > 0; number += 1) {
    const task = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    for (const [kind, words] of wanted) {
      if (!words.test(task)) continue
      wanted.delete(kind)
      await begin(page)
      await camera.take(`question-${kind}`)
    }
    if (wanted.size > 0) await onward(page, /^Next(?! flagged)/, number + 1)
  }
}

/** An exam by its rules, left with most of it empty. @param {Traveller} traveller */
async function exam({ page, camera }) {
  await page.getByRole('link', { name: /^Leave for Practice/ }).click()
  const questions = questionsOf('aws-mla-c02')
  await choosePack(page, 'AWS MLA-C02 practice')
  await onward(page, /^Start the practice exam, AWS/, 1)
  for (let number = 1; number <= 14; number += 1) {
    await choose(page, questions, number % 5 !== 0)
    if (number === 6) await press(page, /^Flag/)
    await onward(page, /^Next(?! flagged)/, number + 1)
  }
  await camera.take('exam')
  await press(page, 'Review and finish')
  await stands(page, /no answer$/)
  await camera.take('exam-before-finishing')
  await press(page, /^Finish with/)
  await stands(page, /of 40/)
  await camera.take('exam-result')
  await rail(page, 'Insights')
  await stands(page, /^Not enough answers yet to say$|the line$/)
  await camera.take('insights')
}

/** @param {Traveller} traveller */
async function settings({ page, camera }) {
  await rail(page, 'Settings')
  for (const tab of ['Profile', 'Appearance', 'Data', 'Sources', 'About']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel', { name: tab }).getByRole('heading').first().waitFor()
    await camera.take(`settings-${tab.toLowerCase()}`)
  }
}

/** Looks at the keys and has the plan printed. @param {Traveller} traveller */
async function print({ app, page, camera, pdf }) {
  await rail(page, 'Plan')
  await page.getByText(/ · week 1 of /).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await camera.take('keys')
  await page.keyboard.press('Escape')
  // The system's own dialog cannot be pressed from here, so its answer is given in its place.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, pdf)
  await press(page, 'Export')
  await camera.take('plan-export')
  await page.getByRole('menuitem', { name: /^PDF/ }).first().click()
  await page.getByText(`Saved as ${pdf}`).waitFor()
  if (!existsSync(pdf)) throw new Trouble('The app said that it printed the plan, yet there is no file.')
}

/** The whole way, in the order a learner would take. */
export const way = [firstDay, explore, plan, tenQuestions, otherKinds, exam, settings, print]
