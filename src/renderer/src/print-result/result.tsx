/** A finished attempt as something to print. */
import type { Printable } from '../print/printable'
import { questionGroups } from './blocks'
import { printedTitle } from './cover-words'
import { Pages, Proof } from './Document'
import { loadResult } from './job'
import '../theme/mono'

/** The result that the page's address names. */
export async function resultOnPaper(query: URLSearchParams): Promise<Printable> {
  const job = await loadResult(query)
  const groups = questionGroups(job)
  return {
    title: `Result: ${printedTitle(job)}`,
    sections: [{ fold: null, opensLast: false, whole: false }],
    faces: ['400 12px "Source Serif 4 Variable"', '400 12px "JetBrains Mono"'],
    proof: <Proof job={job} groups={groups} />,
    pages: (pages) => <Pages job={job} groups={groups} pages={pages} />,
  }
}
