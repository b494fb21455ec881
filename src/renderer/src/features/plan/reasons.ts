/** Why a session is in the plan and why on its day, in sentences. */
import type { WhenReason, WhyReason } from '../../../../core/plan/explain'
import { count, duration, weekdayDate } from '../../text/dates'
import { inWords } from '../../text/numbers'
import { percent } from '../../text/readiness'

/** Titles of domains by id. */
type Titles = ReadonlyMap<string, string>

export function whySentence(reason: WhyReason): string {
  switch (reason.code) {
    case 'learn':
      return reason.objectives > 0
        ? `First time through ${inWords(reason.objectives, 'objective')}.`
        : 'First time through it.'
    case 'drill':
      return `Questions on what you learned, round ${reason.pass} of ${reason.passes}.`
    case 'look-back':
      return 'A last look, so that nothing is long ago on the day.'
    case 'mock':
      return `Mock exam ${reason.n} of two, by the rules of the exam.`
    case 'mock-review':
      return `Every wrong answer of mock exam ${reason.n}, while it is fresh.`
    case 'weight':
      return `${reason.title} carries ${percent(reason.share)} % of the exam.`
    case 'weak':
      return `You know ${percent(reason.mastered)} % of it so far, so it gets more time than its weight.`
    case 'strong':
      return `You know ${percent(reason.mastered)} % of it already, so it gets less time than its weight.`
    case 'level':
      return `You said you know ${reason.level === 'good' ? 'it well' : 'some of it'}, so it takes less time.`
    case 'resource':
      return `You learn it with “${reason.title}”.`
    case 'rest':
      return 'It is what is left of something you began.'
  }
}

const daysLater = (days: number): string => (days === 0 ? 'the same day' : `${inWords(days, 'day')} later`)

export function whenSentence(reason: WhenReason, titles: Titles): string {
  switch (reason.code) {
    case 'done':
      return 'It is done, so it stays where it was.'
    case 'pinned':
      return 'You put it on this day, so it stays here.'
    case 'fixed-mock':
      return 'You fixed the date of this mock exam.'
    case 'missed':
      return 'It was planned for a day that is over.'
    case 'after': {
      const { title, date, days, gap } = reason
      if (gap === null) return `It builds on “${title}”, on ${weekdayDate(date)}.`
      return `It comes back to “${title}”, ${daysLater(days)}; ${count(gap, 'day')} or so helps most until the exam.`
    }
    case 'before':
      return `“${reason.title}” builds on it, ${daysLater(reason.days)}.`
    case 'last-days':
      return `It is ${inWords(reason.days, 'day')} before the exam, so it is fresh then.`
    case 'mock-days':
      return `${count(reason.days, 'day')} before the exam: close enough to be true, early enough to act on.`
    case 'whole-day':
      return `It takes ${duration(reason.minutes)} in one piece.`
    case 'part':
      return `It does not fit into one day; this is part ${reason.n} of ${reason.of}.`
    case 'mixed':
      return `Before it comes ${titles.get(reason.domain) ?? 'another domain'}: mixing helps to tell things apart.`
    case 'even':
      return `By the evening ${duration(reason.minutes)} of ${duration(reason.of)} are planned; you have ${duration(reason.given)} until then.`
  }
}
