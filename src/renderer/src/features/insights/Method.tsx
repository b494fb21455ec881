import { leastAnswers } from '../../../../core/readiness/readiness'
import { Page } from '../../components/Page'
import type from '../../theme/type.module.css'
import { Calibration } from './Calibration'
import styles from './method.module.css'

const { all, domain } = leastAnswers

const parts = [
  {
    title: 'What goes in',
    text: 'The first answer to each question of the exam’s blueprint, in study or in an exam. A question met again tells more about your memory of that question than about the exam, so it does not count here. It does count for mastery, and for what Lectern asks next.',
  },
  {
    title: 'Few answers are drawn to the middle',
    text: 'Eight right of ten may be luck. Each domain is therefore drawn towards your other domains, and all of them a little towards three quarters right. The more answers a domain has, the less it is drawn.',
  },
  {
    title: 'Old answers tell less',
    text: 'You change, so an answer counts 0.83 of a new one after a month and 0.64 after three.',
  },
  {
    title: 'What you forget',
    text: 'Where you have answered nothing new for a while, some of what you knew above guessing is taken to be lost: 30 % after a year. So is the line into the future: it shows the exam day as if you did nothing until then.',
  },
  {
    title: 'The exam is not the practice',
    text: 'Its questions are other questions, by other people. Lectern does not know how much harder or easier they are for you, and lets that widen the range. Only real exams can narrow it: each one you note moves later estimates a little towards how it went. At an even chance, one pass makes 49 % into 56 %.',
  },
  {
    title: 'The weights of the blueprint',
    text: 'A paper is made in thought with as many questions of each domain as the published weights give it. From it come the likely score, and what each domain adds to it or takes from it.',
  },
  {
    title: 'The ranges',
    text: 'The score lies in its range nine times out of ten, the luck of the paper included. The chance has a range of its own, for all that could still be learnt about you and the line. It is wide, and is meant to be.',
  },
  {
    title: 'When it refuses',
    text: `Below ${all} first answers, or ${domain} in any domain, it says how many are missing and nothing else. A number would be a guess with a decimal point.`,
  },
  {
    title: 'Why there is no scaled score',
    text: 'Vendors give marks such as 720 of 1,000 and do not publish how right answers become points. Lectern would have to invent that. So it counts right answers, against a line of its own at 75 %, taken to be known to three points or so.',
  },
] as const

/** How readiness is computed, in short, and how well that went where it could be tried. */
export function Method() {
  return (
    <Page
      crumbs={[{ label: 'Insights', to: '#/insights' }, { label: 'Method' }]}
      title="How readiness is computed"
      lead="From your own answers, on this computer, by a model that is open to see. The same answers give the same numbers everywhere."
    >
      <div className={styles.parts}>
        {parts.map(({ title, text }) => (
          <section key={title}>
            <h2 className={type.section}>{title}</h2>
            <p className={styles.text}>{text}</p>
          </section>
        ))}
      </div>
      <Calibration />
    </Page>
  )
}
