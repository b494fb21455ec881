import { useState } from 'react'
import type { Attempt } from '../../../../../core/practice/attempt'
import { closedQuestions, locksBehind, type SectionSpan } from '../../../../../core/practice/sections'
import { useAttempt } from '../../../stores/attempt'
import { say } from '../../../stores/messages'
import { nextFlagged } from '../marks'

/** Going to the question `to` out of a section that locks, before the learner said so. */
export type Departure = { section: SectionSpan; to: string }

/**
 * The ways through a paper. None leads into a section that is closed, and one that leads out of a section that locks
 * asks first. The last look leads out of none: one comes back from it to where one was.
 */
export function useMoves(attempt: Attempt, finishing: boolean) {
  const { current, show, review, leaveSection } = useAttempt()
  const [asking, setAsking] = useState<Departure | null>(null)
  const { items } = attempt
  const closed = closedQuestions(attempt)
  const index = items.findIndex(({ question }) => question === current)
  const isOpen = (place: number) => !closed.has(items[place]?.question ?? '')

  const showAt = (place: number) => {
    const question = items[place]?.question
    if (question === undefined || closed.has(question)) return
    const section = locksBehind(attempt, index, place)
    if (section) setAsking({ section, to: question })
    else void show(question)
  }
  const places = items.map((_, place) => place).filter(isOpen)
  const before = places.filter((place) => place < index).at(-1) ?? null
  const after = places.find((place) => place > index) ?? null

  return {
    /** Place of the question on screen, or last on screen. */
    index,
    /** Where the last look leads back to; null when it is closed. */
    back: finishing && isOpen(index) ? index : null,
    before,
    after,
    showAt,
    review: () => void review(),
    next: () => (after === null ? void review() : showAt(after)),
    toFlagged: (step: 1 | -1) => {
      const place = nextFlagged(attempt, index, step)
      if (place === null) say('No other question is flagged.')
      else showAt(place)
    },
    asking,
    stay: () => setAsking(null),
    depart: ({ section, to }: Departure) => {
      setAsking(null)
      void leaveSection(section.place, to)
    },
  }
}

export type Moves = ReturnType<typeof useMoves>
