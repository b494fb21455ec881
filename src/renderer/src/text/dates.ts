/** Dates and durations in words, the same way on every screen. */
const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`)

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  return (date: string): string =>
    formatter
      .format(utc(date))
      .replace(',', '')
      .replace(/Sept\b/, 'Sep')
}

/** `8 Oct 2026` */
export const shortDate = format({ day: 'numeric', month: 'short', year: 'numeric' })
/** `8 Oct` */
export const shortDayMonth = format({ day: 'numeric', month: 'short' })
/** `8 October` */
export const dayMonth = format({ day: 'numeric', month: 'long' })
/** `8 October 2026` */
export const longDate = format({ day: 'numeric', month: 'long', year: 'numeric' })
/** `November 2026` */
export const monthYear = format({ month: 'long', year: 'numeric' })
/** `Friday 22 January 2027` */
export const fullDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** `Tuesday 24 November` */
export const weekdayDate = format({ weekday: 'long', day: 'numeric', month: 'long' })
/** `Tue 24 Nov` */
export const shortWeekdayDate = format({ weekday: 'short', day: 'numeric', month: 'short' })
/** `Tue 24` */
export const dayOfWeek = format({ weekday: 'short', day: 'numeric' })

/** `45 min`, `2 h`, `1 h 50`, `1,902 h`. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60).toLocaleString('en-GB')
  const rest = minutes % 60
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

/** The local calendar day of now, as YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** `8 Oct 2026, 14:05`: an instant by the local clock. */
export function shortMoment(instant: string): string {
  const moment = new Date(instant)
  return `${shortDate(today(moment))}, ${clock.format(moment)}`
}

/** `1 question`, `3 questions`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
