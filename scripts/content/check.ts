/** Reads what ships, has it checked, and prints figures and breaches. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCatalog } from '../../src/core/catalog/check-catalog'
import { checkPack } from '../../src/core/practice/check-pack'
import { packJsonSchema } from '../../src/core/practice/pack-json-schema'
import { nearDuplicates, packQuality } from '../../src/core/practice/pack-quality'
import { type Pack, packLimits } from '../../src/core/practice/pack-schema'
import { packStatistics } from '../../src/core/practice/pack-statistics'
import { packTable } from './table'

type Problem = { where: string; says: string }

/** Entries of the catalog, and objectives in the guides of its four flagship exams. */
const counts = {
  programmes: 69,
  objectives: { 'aws-mla-c02': 107, 'ms-ai-300': 58, 'gcp-pmle': 52, 'databricks-ml-professional': 47 },
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.argv.slice(2).find((word) => word !== '--write')
const resources = folder ?? join(root, 'resources')
const problems: Problem[] = []

/** The JSON in a file; what is none is a problem of its own. */
function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    problems.push({ where: path, says: error instanceof Error ? error.message : String(error) })
    return null
  }
}

const jsonFiles = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name))

function checkedPack(path: string, known: Parameters<typeof checkPack>[1]): Pack | null {
  const { size } = statSync(path)
  if (size > packLimits.bytes) {
    problems.push({ where: path, says: `has ${size} bytes and may have ${packLimits.bytes}` })
    return null
  }
  const checked = checkPack(read(path), known)
  problems.push(...checked.problems.map(({ where, says }) => ({ where: `${basename(path)}: ${where}`, says })))
  return checked.pack
}

if (process.argv.includes('--write')) {
  writeFileSync(join(root, 'docs', 'pack.schema.json'), packJsonSchema())
}

const files = jsonFiles(join(resources, 'catalog', 'programmes')).map((path) => ({
  name: basename(path, '.json'),
  content: read(path),
}))
const catalog = checkCatalog(files, read(join(resources, 'catalog', 'topics.json')), counts)
problems.push(...catalog.problems)
const packs = jsonFiles(join(resources, 'packs')).flatMap((path) => checkedPack(path, catalog) ?? [])

console.log(`Catalog: ${files.length} entries, ${catalog.objectives.size} objectives, ${catalog.topics.size} topics\n`)
for (const pack of packs) {
  const blueprint = catalog.programmes.find(({ id }) => id === pack.programme)?.blueprint ?? null
  console.log(packTable(pack, packStatistics(pack, blueprint)))
  const breaches = packQuality(pack, blueprint)
  problems.push(...breaches.map(({ where, says }) => ({ where: `${pack.id}: ${where}`, says })))
}
problems.push(...nearDuplicates(packs))

for (const { where, says } of problems) console.log(`${where}: ${says}`)
console.log(problems.length === 0 ? 'No breach.' : `Breaches: ${problems.length}.`)
process.exitCode = problems.length === 0 ? 0 : 1
