import { objectivesOf } from '../core/catalog/objectives'
import type { Programme } from '../core/catalog/schema'
import { type ExitCode, type Io, json } from './io'
import { findProgramme, readProgrammes } from './resources'
import { columns, plain } from './text'

/** A programme in a list: what it is and how it stands, without what only its own entry shows. */
function row({ blueprint, syllabus, sources: _s, conflicts: _c, gaps: _g, resources: _r, ...programme }: Programme) {
  return {
    ...programme,
    domains: blueprint?.domains.length ?? 0,
    objectives: objectivesOf({ blueprint }).length,
    modules: syllabus?.modules.length ?? 0,
  }
}

function page(programme: Programme): string {
  const facts = Object.entries(programme).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null || !('claims' in value)) return []
    const text = value.value === null ? `${value.missing}` : plain(value.value)
    const checked = value.checked ? `checked ${value.checked}` : ''
    return [[name, value.detail ? `${text} (${value.detail})` : text, checked]]
  })
  const domains = (programme.blueprint?.domains ?? []).map((domain) => {
    const { weight } = domain
    const share = weight === null ? '' : weight.min === weight.max ? `${weight.min} %` : `${weight.min}-${weight.max} %`
    return [`${domain.id}  ${domain.title}`, share]
  })
  const outline = domains.length > 0 ? `\nBlueprint\n${columns(domains)}` : ''
  return `${programme.name}\n${programme.provider}, ${programme.id}\n\n${programme.summary}\n\n${columns(facts)}${outline}`
}

/** `catalog`: every programme, or one with everything known about it. */
export function catalogCommand(io: Io, options: { id: string | undefined; asJson: boolean }): ExitCode {
  const programmes = readProgrammes(io.resources)
  if (options.id !== undefined) {
    const programme = findProgramme(programmes, options.id)
    io.out(options.asJson ? json(programme) : page(programme))
    return 0
  }
  const table = programmes.map((programme) => [
    programme.id,
    programme.kind,
    programme.provider,
    programme.status.value ?? 'not known',
    programme.checked,
    programme.name,
  ])
  io.out(
    options.asJson
      ? json(programmes.map(row))
      : columns([['id', 'kind', 'provider', 'status', 'checked', 'name'], ...table]),
  )
  return 0
}
