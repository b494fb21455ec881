/** What to see to around the exam, from how this exam is delivered and how long it is. */
import type { Programme } from '../../../core/catalog/schema'
import type { Group, Section } from './model'

/** How much time a question has, or which of the two numbers nobody published. */
export function paceSentence({ minutes, questions }: Programme): string {
  const { value: range } = questions
  const many = range === null ? null : range.min === range.max ? `${range.max}` : `${range.min} to ${range.max}`
  if (range === null && minutes.value === null)
    return 'Note the number of questions and the minutes when they are shown.'
  if (range === null) return `${minutes.value} minutes; note the number of questions when it is shown.`
  if (minutes.value === null) return `${many} questions; note the minutes when they are shown.`
  const each = minutes.value / range.max
  const seconds = 5 * Math.floor((each * 60) / 5)
  const pace =
    seconds < 60 ? `${seconds} seconds` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`
  return `${many} questions in ${minutes.value} minutes: ${pace} each, so question ${Math.ceil(range.max / 2)} at half time.`
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
        'Read the exam’s own page again: dates, version and rules may have changed since this was printed.',
        'Compare the name on the booking with the name on your ID.',
        ...(online ? ['Online: run the system check on the computer and the network you will use.'] : []),
        ...(centre ? ['Test centre: look up the way, and how early you have to be there.'] : []),
      ]),
      group('The day before', [
        'Go through your wrong answers once more, and nothing new.',
        'Lay out your ID and the confirmation of the booking.',
        ...(online ? ['Online: clear the desk and the room, and tell the others not to come in.'] : []),
      ]),
      group('In the exam', [
        paceSentence(programme),
        'Read what is asked first, then the case around it.',
        'Answer what you know, flag the rest, and come back to it.',
      ]),
      group('After it', [
        'Note which domains felt weak. Topics only: the questions are confidential.',
        retake.value === null
          ? `Not passed? The rule for a retake is ${retake.missing}.`
          : `Not passed? The rule for a retake: ${retake.value}.`,
      ]),
    ],
    fold: 2,
    newPage: true,
    whole: true,
  }
}
