/** The page that becomes a PDF: asks for a plan or a result, measures it, lays it out, and says when it is ready. */
import './no-eval'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { api } from './api'
import { flow } from './print/flow'
import { loadFonts } from './print/fonts'
import { measure } from './print/measure'
import sheets from './print/paper.module.css'
import { planOnPaper } from './print/plan'
import { resultOnPaper } from './print-result/result'
import './theme/fonts'

const drawn = (page: Element) => Promise.all([...page.querySelectorAll('img')].map((image) => image.decode()))

async function layOut(page: Element): Promise<void> {
  const query = new URLSearchParams(location.search)
  const { title, sections, faces, proof, pages } = await (query.has('attempt') ? resultOnPaper : planOnPaper)(query)
  document.title = title
  const root = createRoot(page)
  flushSync(() => root.render(proof))
  await Promise.all([loadFonts(page.textContent ?? '', faces), drawn(page)])
  const { sizes, paper } = measure(page, sections)
  flushSync(() => root.render(pages(flow(sizes, paper))))
  await Promise.all([document.fonts.ready, drawn(page)])
  await api.app.ready()
}

const page = document.getElementById('root')
if (page) {
  page.className = sheets.paper ?? ''
  // A page that cannot be laid out closes itself, so that nobody waits for it.
  layOut(page).catch(() => window.close())
}
