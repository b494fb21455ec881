/** A study plan as something to print. */
import { Pages, Proof } from './Document'
import { loadJob } from './load'
import type { Printable } from './printable'
import { sectionsOf } from './sections'

/** The plan that the page's address names. */
export async function planOnPaper(query: URLSearchParams): Promise<Printable> {
  const job = await loadJob(query)
  const sections = sectionsOf(job)
  return {
    title: `Study plan: ${job.programme.name}`,
    sections,
    faces: [],
    proof: <Proof job={job} sections={sections} />,
    pages: (pages) => <Pages job={job} sections={sections} pages={pages} />,
  }
}
