/** Why a session may not go to a day, in words. */
import type { MoveProblem } from '../../../../core/plan/move'
import { duration, shortWeekdayDate, weekdayDate } from '../../text/dates'
import type { Moving } from './moving'

/** In two words at most, for the head of a day. */
export function shortProblem(problem: MoveProblem): string {
  switch (problem.why) {
    case 'no-such-session':
      return 'not there'
    case 'done':
      return 'done'
    case 'past':
      return 'is over'
    case 'outside':
      return 'outside'
    case 'day-off':
      return 'day off'
    case 'rest-day':
      return 'no study'
    case 'buffer':
      return 'kept free'
    case 'exam':
      return 'exam'
    case 'over':
      return `${problem.by} over`
    case 'before-what-it-builds-on':
      return 'too early'
    case 'after-what-builds-on-it':
      return 'too late'
  }
}

function problemSentence(problem: MoveProblem, date: string): string {
  const day = weekdayDate(date)
  switch (problem.why) {
    case 'no-such-session':
      return 'This session is no longer part of the plan.'
    case 'done':
      return 'This session is done, so it stays where it is.'
    case 'past':
      return `${day} is over.`
    case 'outside':
      return `${day} lies outside the plan.`
    case 'day-off':
      return `${day} is a day off.`
    case 'rest-day':
      return `${day} has no minutes for study.`
    case 'buffer':
      return `${day} is kept free before the exam.`
    case 'exam':
      return `${day} is the exam.`
    case 'over':
      return `${day} has no room: it would be ${duration(problem.by)} too many.`
    case 'before-what-it-builds-on':
      return `${day} is too early: it builds on “${problem.title}”, on ${shortWeekdayDate(problem.date)}.`
    case 'after-what-builds-on-it':
      return `${day} is too late: “${problem.title}”, on ${shortWeekdayDate(problem.date)}, builds on it.`
  }
}

/** What is said of the day in view while a session is in hand. */
export function placeSentence({ session, to, places }: Pick<Moving, 'session' | 'to' | 'places'>): string {
  if (to === session.date) return `It is on ${weekdayDate(to)}. Choose another day.`
  const problem = places.get(to)
  return problem ? problemSentence(problem, to) : `${weekdayDate(to)} has room for it.`
}
