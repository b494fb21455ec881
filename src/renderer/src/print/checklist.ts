/** What to see to around the exam, from how this exam is delivered and how long it is. */
import type { Programme } from '../../../core/catalog/schema'
import type { Group, Section } from './model'
import { capital } from './words'

/** `2 min`, `1 min 50`, `45 s`: rounded down to five seconds, so that nobody runs late by it. */
function perQuestion(minutes: number, questions: number): string {
  const seconds = 5 * Math.floor((minutes * 60) / questions / 5)
  const rest = String(seconds % 60).padStart(2, '0')
  if (seconds < 60) return `${seconds} s`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest}`
}

/** How much time a question has, or which of the two numbers nobody published. */
export function paceSentence({ minutes: { value: minutes }, questions: { value: range } }: Programme): string {
  if (range === null) {
    const known = minutes === null ? '' : `${minutes} minutes; `
    return capital(`${known}note how many questions there are.`)
  }
  const { min, max } = range
  const many = min === max ? `${max} questions` : `${min} to ${max} questions`
  if (minutes === null) return `${many}; note the minutes when they are shown.`
  const half = Math.ceil(max / 2)
  return `${many} in ${minutes} minutes: ${perQuestion(minutes, max)} each, question ${half} at half time.`
}

const group = (label: string, texts: readonly string[]): Group => ({
  id: `check-${label}`,
  label,
  weight: 'plain',
  rows: texts.map((text) => ({ id: text, is: 'check', text })),
})

/** The checklist section. Where the delivery is not known, it speaks of both ways. */
export function checklistSection(programme: Programme): Section {
  const delivery = programme.delivery.value?.join(' ')
  const online = delivery === undefined || /online/i.test(delivery)
  const centre = delivery === undefined || /centre|Pearson VUE/i.test(delivery)
  const { retake } = programme
  return {
    id: 'checklist',
    kind: 'checklist',
    title: 'Exam-day checklist',
    aside: null,
    theme: null,
    total: null,
    groups: [
      group('A week before', [
        'Read the exam’s own page again; rules may change.',
        'Compare the name on the booking with your ID.',
        ...(online ? ['Online: run the system check on your computer.'] : []),
        ...(centre ? ['Test centre: look up the way and when to be there.'] : []),
      ]),
      group('The day before', [
        'Go through your wrong answers, and nothing new.',
        'Lay out your ID and the confirmation of the booking.',
        ...(online ? ['Online: clear the desk and the room, tell the others.'] : []),
      ]),
      group('In the exam', [
        paceSentence(programme),
        'Read what is asked first, then the case around it.',
        'Answer what you know, flag the rest, come back.',
      ]),
      group('After it', [
        'Note weak domains; the questions are confidential.',
        retake.value === null
          ? `Not passed? The retake rule is ${retake.missing}.`
          : `Not passed? Retake: ${retake.value}.`,
      ]),
    ],
    fold: 2,
    opensLast: true,
    whole: true,
  }
}
