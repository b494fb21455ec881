/** Replaces the file given with one of so many bytes and prints the code of the error, or `done`. */
import { realDisk } from '../../src/main/storage/disk'
import { replaceFile } from '../../src/main/storage/durable'
import { StoreError } from '../../src/main/storage/errors'

const [, , path = '', size = '0'] = process.argv
process.on('SIGXFSZ', () => undefined)

try {
  await replaceFile(realDisk, path, new Uint8Array(Number(size)), 'unique')
  console.log('done')
} catch (error) {
  console.log(error instanceof StoreError ? error.code : String(error))
}
