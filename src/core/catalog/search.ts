import MiniSearch from 'minisearch'
import type { Topic } from '../topics/schema'
import type { Programme } from './schema'

/** What search looks at: a programme or its summary, with the topics it touches. */
export type Searchable = Pick<
  Programme,
  'id' | 'name' | 'shortName' | 'label' | 'aliases' | 'code' | 'provider' | 'summary'
> & {
  readonly topics: readonly string[]
}

/** What people call a provider besides the name the catalog uses. */
const alsoCalled: Readonly<Record<string, string>> = {
  AWS: 'Amazon Web Services',
  'Google Cloud': 'GCP',
  Microsoft: 'Azure',
  CNCF: 'Cloud Native Computing Foundation',
}

const plain = (term: string): string => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * An index over names, former names, codes, providers, topic titles and summaries. The function it gives returns the ids of
 * programmes that match every word of a query, the best first: beginnings of words match, and words of five letters
 * and more with one wrong letter in five. An empty query gives no ids.
 */
export function catalogIndex(programmes: readonly Searchable[], topics: readonly Topic[]): (query: string) => string[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const index = new MiniSearch({
    fields: ['code', 'label', 'name', 'aliases', 'provider', 'topics', 'summary'],
    processTerm: plain,
    searchOptions: {
      boost: { code: 6, label: 5, name: 4, aliases: 3, provider: 2, summary: 0.3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(
    programmes.map(({ id, code, label, name, shortName, aliases, provider, summary, topics: ids }) => ({
      id,
      // People type DP100 as well as DP-100.
      code: code === null ? '' : `${code} ${code.replaceAll('-', '')}`,
      label,
      name: `${name} ${shortName} ${id}`,
      aliases: aliases.join(' '),
      provider: `${provider} ${alsoCalled[provider] ?? ''}`,
      summary,
      topics: ids.map((topic) => titles.get(topic) ?? '').join(' '),
    })),
  )
  return (query) => index.search(query).map(({ id }) => String(id))
}

/** Ids that look like `id`, the likeliest first, at most `most`; for "did you mean". */
export function nearestIds(id: string, known: readonly string[], most = 3): string[] {
  const index = new MiniSearch({ fields: ['id'], processTerm: plain })
  index.addAll(known.map((one) => ({ id: one })))
  return index
    .search(id.replaceAll('_', '-'), { prefix: true, fuzzy: 0.25, combineWith: 'OR' })
    .slice(0, most)
    .map((found) => String(found.id))
}
