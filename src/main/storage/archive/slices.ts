/** Long work on bytes, done in slices so that the rest of the program goes on between them. */
import { setImmediate as breathe } from 'node:timers/promises'

export type Content = Uint8Array | AsyncIterable<Uint8Array>

const sliceSize = 1024 * 1024

/** The content in slices of at most 1 MiB, with a breath after each. */
export async function* slices(content: Content): AsyncGenerator<Uint8Array> {
  const parts = content instanceof Uint8Array ? [content] : content
  for await (const part of parts) {
    for (let from = 0; from < part.length; from += sliceSize) {
      yield part.subarray(from, from + sliceSize)
      await breathe()
    }
  }
}
