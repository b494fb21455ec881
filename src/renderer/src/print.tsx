/** The page that becomes a PDF: asks for a plan, measures it, lays it out, and says when it is ready. */
import './no-eval'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { api } from './api'
import { Pages, Proof } from './print/Document'
import { flow } from './print/flow'
import { loadFonts } from './print/fonts'
import { sectionsOf } from './print/job'
import { loadJob } from './print/load'
import { measure } from './print/measure'
import './print/paper.css'
import './theme/fonts'

async function layOut(page: Element): Promise<void> {
  const job = await loadJob(new URLSearchParams(location.search))
  const sections = sectionsOf(job)
  document.title = `Study plan: ${job.programme.name}`
  const root = createRoot(page)
  flushSync(() => root.render(<Proof job={job} sections={sections} />))
  await loadFonts(page.textContent ?? '')
  const { sizes, paper } = measure(page, sections)
  const pages = flow(sizes, paper)
  flushSync(() => root.render(<Pages job={job} sections={sections} pages={pages} />))
  await document.fonts.ready
  await api.app.ready()
}

const page = document.getElementById('root')
// A page that cannot be laid out closes itself, so that nobody waits for it.
if (page) layOut(page).catch(() => window.close())
