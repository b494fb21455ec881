/** The CRC-32 of a zip entry. The library counts it for every entry it writes; older Nodes have none of their own. */
import { ZipPassThrough } from 'fflate'

class Counted extends ZipPassThrough {
  protected override process(): void {}
}

export function crc32() {
  const counted = new Counted('')
  counted.ondata = () => undefined
  return {
    add: (bytes: Uint8Array) => counted.push(bytes),
    /** The sum over all that was added; nothing can be added any more. */
    value(): number {
      counted.push(new Uint8Array(0), true)
      return counted.crc >>> 0
    },
  }
}
