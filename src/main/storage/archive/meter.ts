/**
 * How large an archive may be, counted in bytes that are really there: what its headers declare is only a claim.
 * Reading and writing count alike, so that whatever was written can be read again. Work is bounded with the bytes:
 * every step of reading takes bytes from the file or gives bytes out.
 */
import { tooLarge } from './errors'

const mebibyte = 1024 * 1024

export const archiveCaps = {
  /** Bytes of the file on disk. */
  file: 512 * mebibyte,
  /** Bytes of all entries, unpacked. */
  total: 1024 * mebibyte,
  /** Bytes of one entry, unpacked. */
  entry: 64 * mebibyte,
  entries: 5000,
  /** How many times its packed size an entry larger than `ratioFrom` bytes may be. */
  ratio: 200,
  ratioFrom: mebibyte,
}

export type ArchiveCaps = typeof archiveCaps

const inMebibytes = (bytes: number): string => `${Math.floor(bytes / mebibyte)} MiB`

export class Meter {
  /** Unpacked bytes so far, of all entries. */
  unpacked = 0

  constructor(
    private readonly archive: string,
    private readonly caps: ArchiveCaps = archiveCaps,
  ) {}

  /** @throws {ArchiveError} for a file of more bytes than an archive may have. */
  file(bytes: number): void {
    if (bytes > this.caps.file) throw this.refusal(`the file is larger than ${inMebibytes(this.caps.file)}`)
  }

  /** @throws {ArchiveError} for more entries than an archive may hold. */
  entries(count: number): void {
    if (count > this.caps.entries) throw this.refusal(`it holds more than ${this.caps.entries} files`)
  }

  /**
   * Counts `more` unpacked bytes of the entry `name`, which has `soFar` with them, out of `packed` bytes.
   * @throws {ArchiveError} for an entry, or a whole, that is too large.
   */
  count(name: string, more: number, soFar: number, packed: number): void {
    const { total, entry, ratio, ratioFrom } = this.caps
    this.unpacked += more
    if (this.unpacked > total) throw this.refusal(`its files are larger than ${inMebibytes(total)} together`)
    if (soFar > entry) throw this.refusal(`${name} in it is larger than ${inMebibytes(entry)}`)
    if (soFar > ratioFrom && soFar > packed * ratio) {
      throw this.refusal(`${name} in it unpacks to more than ${ratio} times its size`)
    }
  }

  private refusal = (why: string) => tooLarge(this.archive, why)
}
