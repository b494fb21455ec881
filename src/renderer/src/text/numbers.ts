/** Small numbers as words, as they stand in sentences. */
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** `two days`, `13 days`. */
export const inWords = (n: number, one: string, many = `${one}s`): string =>
  `${small[n] ?? n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
