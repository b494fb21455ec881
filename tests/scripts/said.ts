import { Writable } from 'node:stream'
import { afterEach, beforeEach } from 'vitest'
import { speakOn } from '../../scripts/lib/say.mjs'

/** The lines that the scripts say during a test. */
export function listen(): { readonly lines: readonly string[] } {
  const heard = { lines: [] as string[] }
  beforeEach(() => {
    heard.lines = []
    speakOn(
      new Writable({
        write(chunk, _encoding, done) {
          heard.lines.push(...String(chunk).trimEnd().split('\n'))
          done()
        },
      }),
    )
  })
  afterEach(() => speakOn(process.stdout))
  return heard
}
