/** Parts shorter than this many minutes are avoided. */
export const sliver = 10

/**
 * How many minutes of a session with `minutes` left to do now, in the `room` (> 0) the day has left. `must` says
 * whether `rest` minutes left over after it would have to be filled by other work today. Neither the part done
 * now, nor the part left for later, nor what stays of the day should be a sliver; that is reached by holding 10
 * minutes of the session back, where it is long enough. The result is from 1 to the smaller of both.
 */
export function portionNow(minutes: number, room: number, must: (taken: number) => boolean): number {
  if (minutes <= room) {
    const left = room - minutes
    const awkward = left > 0 && left < sliver && must(minutes)
    return awkward && minutes >= 2 * sliver ? minutes - sliver : minutes
  }
  const later = minutes - room
  if (later >= sliver) return room
  if (room >= 2 * sliver) return room - sliver
  if (minutes >= 2 * sliver) return minutes - sliver
  return room
}
