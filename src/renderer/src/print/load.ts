/** What main knows of the plan this page is for. */
import { planPaper, wholePlan } from '../../../shared/plan-paper'
import { api } from '../api'
import { today } from '../text/dates'
import type { PrintJob } from './job'

/** Asks for what the page's address names; rejects when there is no such plan. */
export async function loadJob(query: URLSearchParams): Promise<PrintJob> {
  const [plans, { name }] = await Promise.all([api.plan.list(), api.settings.get()])
  const view = plans.find(({ plan }) => plan.id === query.get('plan'))
  const [programme] = view ? await api.catalog.get({ ids: [view.plan.programme] }) : []
  if (!view || !programme) throw new Error('there is no such plan')
  const { plan, ...progress } = view
  const options = planPaper.parse(JSON.parse(query.get('options') ?? JSON.stringify(wholePlan)))
  const paper = query.get('paper') === 'letter' ? 'letter' : 'a4'
  return { plan, programme, progress, options, name, printed: today(), paper }
}
