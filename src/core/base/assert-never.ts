/** Closes a switch over a tagged union: a forgotten case does not compile, and at run time it is named. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
