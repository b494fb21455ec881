/** When the program is killed: while it opens, in the midst of something, or after so many acknowledgements. */
import type { Chance } from './making'
import type { Line, Upkeep } from './protocol'
import type { Moment } from './victim'

/** Milliseconds within which an act is usually done. */
const lengths = { snapshot: 4, backup: 20, import: 30, restore: 50 }

/** `first` is what it does first, `old` whether it finds a document of an older schema. */
export function momentOf(chance: Chance, first: Upkeep, old: boolean): Moment<Line> {
  const at = (counts: Moment<Line>['counts'], within: number): Moment<Line> => ({
    counts,
    count: 1,
    wait: chance.below(within),
  })
  if (chance.happens(0.15)) return at(({ say }) => say === 'opening', 15)
  if (old && chance.happens(0.6)) return at(({ say }) => say === 'migrating', 8)
  // From when all is staged on, a restore must not be given up any more.
  if (first === 'restore' && chance.happens(0.7)) return at((line) => line.say === 'staging' && line.left === 1, 10)
  if (chance.happens(0.4)) return at((line) => line.say === 'will' && line.act.kind === first, lengths[first])
  return { counts: ({ say }) => say === 'did', count: 1 + chance.below(150), wait: chance.below(15) }
}
