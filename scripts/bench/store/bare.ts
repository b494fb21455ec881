/** What the disk itself takes: a line of an answer's length appended and synced as often, and nothing else done. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { probe } from './probe'

const [, , folder = '', count = '0'] = process.argv
const line = Buffer.from(`${'x'.repeat(359)}\n`)
const file = await open(join(folder, 'bare.jsonl'), 'a')
const probed = await probe(async (timed) => {
  const append = async () => {
    await file.write(line)
    await file.datasync()
  }
  for (let done = 0; done < Number(count); done += 1) {
    // As many appends between two answers as there are when a question is shown.
    await append()
    await timed(append)
  }
})
await file.close()
console.log(JSON.stringify(probed))
