/** The screens that exist, in the order of the rail. `place` is the number of the key: Ctrl or Cmd + place. */
import { CalendarDays, ChartSpline, Compass, ListChecks, type LucideIcon, SlidersHorizontal, Sun } from 'lucide-react'
import type { ComponentType } from 'react'

export type Screen = {
  id: string
  label: string
  place: number
  icon: LucideIcon
  load: () => Promise<{ default: ComponentType }>
  /** Keys of this screen beyond those every screen has. */
  keys: readonly { keys: readonly string[]; does: string }[]
}

const answering = [
  { keys: ['1', '…', '9'], does: 'choose an option, or a place in an order' },
  { keys: ['↑', '↓'], does: 'move between options, rows or slots' },
  { keys: ['Space'], does: 'choose, take back, or pick up and put down' },
  { keys: ['Esc'], does: 'put a picked-up row back' },
  { keys: ['⌫'], does: 'clear a slot' },
  { keys: ['F'], does: 'flag the question' },
  { keys: ['X'], does: 'strike out the option in focus' },
  { keys: ['H'], does: 'highlight what is selected, or go from sentence to sentence' },
  { keys: ['N'], does: 'write a note to the question' },
  { keys: ['C'], does: 'say how sure you are' },
  { keys: ['S'], does: 'go to the scratchpad' },
  { keys: [',', '.'], does: 'the flagged question before, or after' },
  { keys: ['P'], does: 'pause and go on, where there is a pause' },
  { keys: ['→'], does: 'next question' },
  { keys: ['←'], does: 'previous question' },
  { keys: ['Enter'], does: 'the main button' },
  { keys: ['Alt', 'T'], does: 'say the time left' },
  { keys: ['1', '…', '4'], does: 'looking back: why it was missed' },
  { keys: ['M'], does: 'looking back: keep the takeaway as a card' },
  { keys: ['R'], does: 'looking back: report the question' },
]

export const screens = [
  {
    id: 'today',
    label: 'Today',
    place: 1,
    icon: Sun,
    load: () => import('../features/today'),
    keys: [{ keys: ['Enter'], does: 'the main button' }],
  },
  {
    id: 'explore',
    label: 'Explore',
    place: 2,
    icon: Compass,
    load: () => import('../features/explore'),
    keys: [
      { keys: ['/'], does: 'search the catalog' },
      { keys: ['↑', '↓'], does: 'move over the rows' },
      { keys: ['Enter'], does: 'open the row in focus' },
      { keys: ['Space'], does: 'choose the row in focus' },
      { keys: ['C'], does: 'compare what is chosen' },
      { keys: ['P'], does: 'plan the programme on screen' },
    ],
  },
  {
    id: 'plan',
    label: 'Plan',
    place: 3,
    icon: CalendarDays,
    load: () => import('../features/plan'),
    keys: [
      { keys: ['←'], does: 'the week before, or the month' },
      { keys: ['→'], does: 'the week after, or the month' },
      { keys: ['T'], does: 'back to today' },
      { keys: ['Enter'], does: 'open the session in focus: why, how long, move, pin, skip' },
      { keys: ['Space'], does: 'pick up the session in focus, and put it down' },
      { keys: ['←', '→'], does: 'with a session in hand: a day earlier, or later' },
      { keys: ['↑', '↓'], does: 'with a session in hand: a week earlier, or later' },
      { keys: ['Esc'], does: 'put the session in hand back' },
    ],
  },
  {
    id: 'practice',
    label: 'Practice',
    place: 4,
    icon: ListChecks,
    load: () => import('../features/practice'),
    keys: answering,
  },
  {
    id: 'insights',
    label: 'Insights',
    place: 7,
    icon: ChartSpline,
    load: () => import('../features/insights'),
    keys: [],
  },
  {
    id: 'settings',
    label: 'Settings',
    place: 8,
    icon: SlidersHorizontal,
    load: () => import('../features/settings'),
    keys: [
      { keys: ['B'], does: 'back up now, in Data and backups' },
      { keys: ['↑', '↓'], does: 'move over the backups' },
    ],
  },
] as const satisfies readonly Screen[]

export function screenOf(id: string | undefined): Screen {
  return screens.find((screen) => screen.id === id) ?? screens[0]
}

/** An attempt and its review fill the window: an exam is quieter than the app. */
export const isImmersive = (parts: readonly string[]): boolean =>
  parts[0] === 'practice' && (parts[1] === 'attempt' || parts[3] === 'review')
