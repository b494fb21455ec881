/** What the attempt on screen is, and what can be done with it. */
import type { Answer } from '../../../core/practice/answer'
import type { Attempt } from '../../../core/practice/attempt'
import type { Confidence, Highlight } from '../../../core/progress/events'
import type { AttemptView } from '../../../shared/ipc/views'
import type { Draft } from './draft'
import type { Load } from './load'

/** Whether the time can be stopped, so that it counts only while the attempt is on screen. */
export const canPause = ({ pace, limit }: Attempt['terms']): boolean => pace === 'practice' && limit !== null

/** `trying` while it is tried once more; `again` when Lectern goes on trying by itself. */
export type Saving =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'failed'; error: unknown; trying: boolean; again: boolean }

/** What the learner did with the question on screen, saved or not, and the attempt around it. */
export type AttemptState = Draft & {
  view: Load<AttemptView>
  /** The question on screen. */
  current: string
  saving: Saving
  /** Reading of `performance.now()` at which the time is up; null when untimed or while it stands still. */
  endsAt: number | null
  /** The learner stopped the time; nothing can be done to a question until it goes on. */
  paused: boolean
  open: (attempt: string) => Promise<void>
  /** Saves what it can, stops the time where it can be stopped, and tries nothing more. */
  leave: () => Promise<void>
  /** Asks main for the time left, which a sleeping computer's own clock does not know. */
  resync: () => Promise<void>
  /** Chooses an answer and saves it; null takes it back. Like every act below, false when it could not be saved yet. */
  choose: (answer: Answer | null) => Promise<boolean>
  flag: (on: boolean) => Promise<boolean>
  strike: (option: string, on: boolean) => Promise<boolean>
  confide: (confidence: Confidence | null) => Promise<boolean>
  highlight: (highlights: readonly Highlight[]) => Promise<boolean>
  /** Takes in what is typed; it is saved when the typing pauses, and before anything else is done. */
  write: (text: Partial<Pick<Draft, 'note' | 'scratchpad'>>) => void
  /** Saves now what was typed. */
  written: () => Promise<boolean>
  /** Shows another question once this one is on disk. */
  show: (question: string) => Promise<boolean>
  /** Goes to the last look before the end once this question is on disk. */
  review: () => Promise<boolean>
  /** Closes a section for good and goes on to a question of another one. */
  leaveSection: (section: number, to: string) => Promise<boolean>
  pause: () => Promise<boolean>
  resume: () => Promise<boolean>
  check: () => Promise<boolean>
  finish: (reason: NonNullable<Attempt['finished']>['reason']) => Promise<boolean>
  /** Tries once more, now, what could not be done. */
  tryNow: () => Promise<void>
  /** True when something was chosen, marked or written that could not be saved. */
  hasUnsaved: () => boolean
  /** Gives up what is not saved. */
  drop: () => void
}
