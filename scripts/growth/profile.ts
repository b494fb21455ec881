/** Everything a synthetic learner is made of: what ships with Lectern, the plans and the device. */
import { fileURLToPath } from 'node:url'
import { openLibrary } from '../../src/main/services/library'
import { createChance } from './chance'
import type { Span } from './diary'
import type { LearnerOptions } from './learner'
import { plansFor } from './plans'

export type LearnerRequest = Span & {
  events: number
  /** IANA time zone; Vienna's if none is given. */
  zone?: string
}

const resources = fileURLToPath(new URL('../../resources', import.meta.url))

/** What the learner prepares for, a year each; the last of them is what they prepare for now. */
const followed = [
  'aws-aif-c01',
  'ms-ai-900',
  'databricks-ml-associate',
  'ms-dp-100',
  'gcp-gail',
  'nvidia-ncp-aio',
  'databricks-ml-professional',
  'gcp-pmle',
  'ms-ai-300',
  'aws-mla-c02',
]

export async function profileOf({ zone = 'Europe/Vienna', ...request }: LearnerRequest): Promise<LearnerOptions> {
  const library = openLibrary(resources)
  const programmes = await library.programmes()
  const packs = [...(await library.packs()).values()]
  const device = createChance(request.seed, 'device').id()
  const plans = plansFor(request, zone, await Promise.all(followed.map(library.programme)))
  return { ...request, zone, device, packs, programmes, plans }
}
