import { z } from 'zod'
import { pack } from './pack-schema'

/**
 * The pack format as JSON Schema (draft 2020-12), as the text of `docs/pack.schema.json`: for editors that check while
 * an author types. It says less than `checkPack`, which alone decides.
 */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(pack, { io: 'input', target: 'draft-2020-12' })
  const about = {
    title: 'Lectern question pack, version 1',
    description: 'Described in pack-format.md; `npm run cli -- pack check FILE` checks what a schema cannot say.',
  }
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`
}
